import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { NoChromium, startChromium } from "../../../scripts/lib/chromium.mjs"
import { stopChildren } from "../../../scripts/lib/children.mjs"
import { installDependencies, requireNode } from "../../../scripts/lib/install.mjs"
import { readSettings } from "../../../scripts/lib/settings.mjs"
import { openPeople } from "./people.mjs"
import { openProduct } from "./product.mjs"
import { openWorld } from "./world.mjs"

/** On a machine that does much else, too. */
const STORY_MAX_MS = 10 * 60_000

/**
 * Tells stories one after the other at one product, from its start to the last line.
 *
 * @param {Record<string, (world: object) => Promise<void>>} stories
 */
export async function runStories(stories, { headed }) {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => void stopChildren().then(() => process.exit(1)))
  }
  try {
    const { passed, failed } = await tellAll(stories, headed)
    console.log(`${passed} passed, ${failed} failed`)
    process.exitCode = failed === 0 ? 0 : 1
  } catch (error) {
    console.error(error)
    await stopChildren()
    console.log("0 passed, 1 failed")
    process.exitCode = 1
  }
}

async function tellAll(stories, headed) {
  requireNode()
  await installDependencies(join(readSettings().dataDir, "logs"))
  let browser
  try {
    browser = await startChromium({ headed })
  } catch (error) {
    if (error instanceof NoChromium && !process.env.CI) {
      console.log(`skipped: ${error.message}`)
      return { passed: 0, failed: 0 }
    }
    throw error
  }
  console.log(`- Chromium ${browser.version()}`)
  const product = await openProduct()
  const told = { product, browser, people: await openPeople(product), logins: {} }
  let failed = 0
  for (const [name, story] of Object.entries(stories)) {
    failed += (await tell(name, story, told)) ? 0 : 1
  }
  await browser.close()
  await product.close({ keep: failed > 0 })
  return { passed: Object.keys(stories).length - failed, failed }
}

async function tell(name, story, told) {
  const world = openWorld(told)
  const startedAt = Date.now()
  try {
    await inTime(story(world))
    const faults = world.faults()
    if (faults.length > 0) {
      throw new Error(`It went well, but on its pages:\n${faults.join("\n")}`)
    }
    console.log(`ok: ${name} (${seconds(startedAt)} s)`)
    return true
  } catch (error) {
    console.log(`FAILED: ${name} (${seconds(startedAt)} s)`)
    console.log(indented([error.stack, ...world.faults(), ...(await keepEvidence(name, world, told.product.logDir))]))
    return false
  } finally {
    await world.close()
    await told.people.agent.forgetFaults()
  }
}

const seconds = (startedAt) => Math.round((Date.now() - startedAt) / 1_000)
const indented = (texts) => texts.join("\n").replace(/^/gm, "    ")

async function inTime(telling) {
  let timer
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(reject, STORY_MAX_MS, new Error(`It took longer than ${STORY_MAX_MS / 1_000} s.`))
  })
  try {
    await Promise.race([telling, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

/** What each page showed in the end, as a picture and as text; returns where. */
async function keepEvidence(story, world, logDir) {
  const folder = join(logDir, "pages", story.replace(/[^a-z0-9]+/gi, "-"))
  mkdirSync(folder, { recursive: true })
  const kept = []
  for (const [index, { name, page }] of world.pages().entries()) {
    const file = join(folder, `${index + 1}-${name}`)
    try {
      await page.screenshot({ path: `${file}.png`, fullPage: true })
      writeFileSync(`${file}.txt`, `${page.url()}\n\n${await page.locator("body").innerText()}\n`)
      kept.push(`see ${file}.png and .txt`)
    } catch (error) {
      kept.push(`${name}: no picture could be taken (${error.message.split("\n")[0]})`)
    }
  }
  return kept
}
