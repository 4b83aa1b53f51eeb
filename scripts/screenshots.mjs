// The pictures of the README's tour, taken of the running product in the middle of a fixed story: `npm run screenshots`.
// `-- --only home` takes only those with this in their name.
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { choose } from "../integration-tests/browser/lib/choices.mjs"
import { waitUntilWhole } from "../integration-tests/browser/lib/pages.mjs"
import { openPeople } from "../integration-tests/browser/lib/people.mjs"
import { PICTURES } from "../integration-tests/browser/lib/pictures.mjs"
import { openProduct } from "../integration-tests/browser/lib/product.mjs"
import { setScene } from "../integration-tests/browser/lib/scene.mjs"
import { openWorld } from "../integration-tests/browser/lib/world.mjs"
import { stopChildren } from "./lib/children.mjs"
import { startChromium } from "./lib/chromium.mjs"
import { ROOT } from "./lib/settings.mjs"

const IMAGES = join(ROOT, "docs/images")
const LARGEST_BYTES = 150_000
const QUALITIES = [88, 80, 70, 60]

const { values } = parseArgs({ options: { only: { type: "string", default: "" } } })
const wanted = Object.entries(PICTURES).filter(([name]) => name.includes(values.only))

try {
  mkdirSync(IMAGES, { recursive: true })
  const browser = await startChromium()
  const product = await openProduct()
  const people = await openPeople(product)
  console.log("- setting the scene")
  const scene = await setScene(people)
  const world = openWorld({ product, people, browser, logins: {} })
  for (const [name, picture] of wanted) {
    await take(name, picture, world, scene)
  }
  await world.close()
  await browser.close()
  await product.close({ keep: false })
} catch (error) {
  console.error(error)
  await stopChildren()
  process.exitCode = 1
}

async function take(
  name,
  { by, path, width = 1_400, height = 900, dark = false, language = "en", prepare },
  world,
  scene
) {
  const options = { viewport: { width, height }, colorScheme: dark ? "dark" : "light" }
  const person = by === "staff" ? await world.staffMember(options) : await world.buyer(scene.buyer, options)
  await choose(person.page, { dark, language })
  if (prepare) {
    await prepare(person, scene)
  } else {
    await person.open(path(scene))
  }
  await waitUntilWhole(person.page)
  // Pictures and fonts come after the words.
  await person.page.evaluate(() => globalThis.document.fonts.ready)
  await person.page.waitForLoadState("networkidle")
  const picture = await smallEnough((quality) =>
    person.page.screenshot({ type: "jpeg", quality, animations: "disabled" })
  )
  writeFileSync(join(IMAGES, `${name}.jpg`), picture)
  console.log(`${name}.jpg: ${Math.round(picture.length / 1_000)} kB`)
}

async function smallEnough(shoot) {
  let picture
  for (const quality of QUALITIES) {
    picture = await shoot(quality)
    if (picture.length <= LARGEST_BYTES) {
      return picture
    }
  }
  return picture
}
