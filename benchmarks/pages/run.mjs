// How long somebody waits for something useful on each page of ours, at a store that has sold on account for years.
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"
import {
  dashboardPages,
  shopPages,
  waitUntilUseful,
  waitUntilWhole,
} from "../../integration-tests/browser/lib/pages.mjs"
import { openPeople } from "../../integration-tests/browser/lib/people.mjs"
import { openProduct } from "../../integration-tests/browser/lib/product.mjs"
import { setScene } from "../../integration-tests/browser/lib/scene.mjs"
import { openWorld } from "../../integration-tests/browser/lib/world.mjs"
import { stopChildren } from "../../scripts/lib/children.mjs"
import { startChromium } from "../../scripts/lib/chromium.mjs"
import { median, printTable, seconds } from "../lib/measure.mjs"
import { connect } from "../lib/store.mjs"
import { seedYears } from "./seed.mjs"

const SIZE = { accounts: 100_000, holds: 200_000, applications: 5_000, notices: 5_000 }
const GOAL_MS = 1_000
const OURS = /\/(admin|store)\/trade-credit/

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
  const world = openWorld({ product, people, browser, logins: {}, cached: true })
  const staff = await world.staffMember()
  const buyer = await world.buyer(scene.buyer)
  await buyer.putInCart("bolts", 2)
  const rows = [
    ...Object.entries(dashboardPages(scene)).flatMap(([name, { path, ours }]) => [
      [`dashboard: ${name}`, staff, path, "main"],
      ...(ours === "main" ? [] : [[`dashboard: ${name}, our card`, staff, path, ours]]),
    ]),
    // What nothing of ours makes slower: how fast the machine is today.
    ["dashboard: Medusa's own products", staff, "/products", "main"],
    ...Object.entries(shopPages(scene)).map(([name, path]) => [`shop: ${name}`, buyer, path, "main"]),
  ]
  const measured = []
  for (const [name, person, path, ours] of rows) {
    measured.push({
      name,
      byLink: person === staff ? await measure(person, path, ours, followLink) : null,
      loaded: await measure(person, path, ours, load),
      uncached: await withoutCache(person, () => measure(person, path, ours, load)),
    })
  }
  report(measured)
  await reportAccounts(people.staff.person)
  await world.close()
  await browser.close()
  await product.close({ keep: false })
} catch (error) {
  console.error(error)
  await stopChildren()
  process.exitCode = 1
}

/** The address is typed: all of it loads anew, the bundle from the browser's cache. */
async function load(person, path) {
  const startedAt = performance.now()
  await person.open(path)
  return startedAt
}

/** As nearly as at a first visit: nothing of the bundle is in the cache of HTTP. */
async function withoutCache(person, look) {
  const devTools = await person.page.context().newCDPSession(person.page)
  await devTools.send("Network.enable")
  await devTools.send("Network.setCacheDisabled", { cacheDisabled: true })
  const seen = await look()
  await devTools.detach()
  return seen
}

/** A link of the dashboard is followed, from a page of Medusa's that has just been loaded: nothing of ours is known yet. */
async function followLink(person, path, page = person.page) {
  await person.open("/customers")
  await waitUntilWhole(page)
  await page.getByRole("heading").evaluateAll((all) => all.forEach((one) => one.setAttribute("data-before", "")))
  const startedAt = performance.now()
  await page.evaluate(
    (to) => {
      globalThis.history.pushState({}, "", to)
      globalThis.dispatchEvent(new globalThis.PopStateEvent("popstate"))
    },
    new URL(page.url()).pathname.replace("/customers", path)
  )
  await page.locator("main [data-before]").first().waitFor({ state: "detached" })
  return startedAt
}

/**
 * @returns median and slowest of the looks until something useful is there, the median until all is, and that of the slowest
 * answer of ours in each; the first look warms
 */
async function measure(person, path, ours, go) {
  const looks = []
  for (let look = 0; look <= rounds; look++) {
    const answers = []
    const note = (request) => OURS.test(request.url()) && answers.push(request.timing().responseStart)
    person.page.on("requestfinished", note)
    const startedAt = await go(person, path)
    await waitUntilUseful(person.page, ours)
    const useful = performance.now() - startedAt
    await waitUntilWhole(person.page, ours)
    looks.push({ useful, whole: performance.now() - startedAt, server: Math.max(0, ...answers) })
    person.page.off("requestfinished", note)
  }
  const [useful, whole, server] = ["useful", "whole", "server"].map((time) => looks.slice(1).map((look) => look[time]))
  return { useful: median(useful), slowest: Math.max(...useful), whole: median(whole), server: median(server) }
}

/** The list of accounts, searched, filtered and ordered as staff do: what of it the server takes. */
async function reportAccounts(person) {
  const asked = [
    ...["-created_at", "-utilisation", "-outstanding", "-held", "-limit", "-available"].map(
      (order) => `order=${order}`
    ),
    ...["over_limit", "nearly_used", "unguaranteed", "awaiting_second_person"].map((flag) => `flag=${flag}`),
    "flag=over_limit&flag=nearly_used&flag=unguaranteed&flag=awaiting_second_person&flag=temporary_limit&flag=owes_outside",
    "q=Company 777",
  ]
  const rows = []
  for (const query of asked) {
    const times = []
    for (let look = 0; look <= rounds; look++) {
      times.push(1_000 * (await seconds(() => person.get(`/admin/trade-credit/accounts?limit=20&${query}`))))
    }
    rows.push([query, median(times.slice(1)).toFixed(0), Math.max(...times.slice(1)).toFixed(0)])
  }
  printTable([["GET /admin/trade-credit/accounts?", "median ms", "slowest ms"], ...rows])
}

function report(measured) {
  const inMs = (time) => (time === undefined ? "" : String(Math.round(time)))
  printTable([
    [
      "page",
      ...["by a link: useful, median ms", "slowest", "whole"],
      ...["loaded anew: useful, median ms", "slowest", "whole", "our slowest answer"],
      ...["without HTTP cache: useful, median ms", "slowest"],
    ],
    ...measured.map(({ name, byLink, loaded, uncached }) => [
      name,
      ...[byLink?.useful, byLink?.slowest, byLink?.whole].map(inMs),
      ...[loaded.useful, loaded.slowest, loaded.whole, loaded.server].map(inMs),
      ...[uncached.useful, uncached.slowest].map(inMs),
    ]),
  ])
  judge(
    "by a link, in the shop loaded anew",
    measured.map(({ name, byLink, loaded }) => ({ name, ...(byLink ?? loaded) }))
  )
  judge(
    "loaded anew",
    measured.map(({ name, loaded }) => ({ name, ...loaded }))
  )
  judge(
    "without the cache of HTTP",
    measured.map(({ name, uncached }) => ({ name, ...uncached }))
  )
}

function judge(way, pages) {
  const late = pages.filter(({ useful }) => useful > GOAL_MS).map(({ name }) => name)
  console.log(`${way}: ${late.length === 0 ? "every page within a second" : `MISSED by ${late.join(", ")}`}`)
}
