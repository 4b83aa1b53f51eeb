// How long somebody waits for something useful on each page of ours, at a store that has sold on account for years.
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"
import { dashboardPages, shopPages, waitUntilUseful } from "../../integration-tests/browser/lib/pages.mjs"
import { openPeople } from "../../integration-tests/browser/lib/people.mjs"
import { openProduct } from "../../integration-tests/browser/lib/product.mjs"
import { setScene } from "../../integration-tests/browser/lib/scene.mjs"
import { openWorld } from "../../integration-tests/browser/lib/world.mjs"
import { stopChildren } from "../../scripts/lib/children.mjs"
import { startChromium } from "../../scripts/lib/chromium.mjs"
import { median, printTable } from "../lib/measure.mjs"
import { connect } from "../lib/store.mjs"
import { seedYears } from "./seed.mjs"

const SIZE = { accounts: 100_000, holds: 200_000, applications: 5_000, notices: 5_000 }
const GOAL_MS = 1_000

const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" } } })
const rounds = Number(values.rounds)

try {
  const browser = await startChromium()
  const product = await openProduct()
  const people = await openPeople(product)
  const scene = await setScene(people)
  console.log("- seeding years")
  const client = await connect(product.databaseUrl)
  await seedYears(client, SIZE)
  await client.end()
  const world = openWorld({ product, people, browser, logins: {} })
  const staff = await world.staffMember()
  const buyer = await world.buyer(scene.buyer)
  await buyer.putInCart("bolts", 2)
  const rows = [
    ...Object.entries(dashboardPages(scene)).map(([name, { path, ours }]) => [`dashboard: ${name}`, staff, path, ours]),
    ...Object.entries(shopPages(scene)).map(([name, path]) => [`shop: ${name}`, buyer, path, "main"]),
  ]
  const measured = []
  for (const [name, person, path, ours] of rows) {
    measured.push([name, ...(await measure(person, path, ours))])
  }
  report(measured)
  await world.close()
  await browser.close()
  await product.close({ keep: false })
} catch (error) {
  console.error(error)
  await stopChildren()
  process.exitCode = 1
}

/** @returns median and slowest, after one look that warms */
async function measure(person, path, ours) {
  const times = []
  for (let look = 0; look <= rounds; look++) {
    const startedAt = performance.now()
    await person.open(path)
    await waitUntilUseful(person.page, ours)
    times.push(performance.now() - startedAt)
  }
  const warm = times.slice(1)
  return [median(warm), Math.max(...warm)]
}

function report(measured) {
  const inMs = (time) => String(Math.round(time))
  printTable([["page", "median ms", "slowest ms"], ...measured.map(([name, ...times]) => [name, ...times.map(inMs)])])
  const late = measured.filter(([, time]) => time > GOAL_MS).map(([name]) => name)
  console.log(late.length === 0 ? "every page within a second: reached" : `MISSED by: ${late.join(", ")}`)
}
