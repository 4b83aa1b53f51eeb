// The gated listing of payment methods against the same route of a store without the plugin, in turns, in one run.
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"
import { endChild, startServer } from "../../scripts/lib/children.mjs"
import { waitUntilHealthy } from "../../scripts/lib/health.mjs"
import { findFreePort } from "../../scripts/lib/ports.mjs"
import { databaseUrl } from "../../scripts/lib/postgres.mjs"
import { MEDUSA_CLI, ROOT } from "../../scripts/lib/settings.mjs"
import { median, printGoal, printTable } from "../lib/measure.mjs"
import { fillCart, fillCartToPay, newBuyer } from "../lib/person.mjs"
import { withServer } from "../lib/server.mjs"
import { connect, openStore } from "../lib/store.mjs"

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, requests: { type: "string", default: "200" } },
})
const [rounds, requests] = [values.rounds, values.requests].map(Number)
const STORE_PATIENCE_MS = 180_000

await withServer(async (place) => {
  const store = await openStore(place)
  const buyer = await newBuyer(store, 1)
  const fresh = await fillCart(store, buyer)
  const chosen = await fillCartToPay(store, buyer, "pp_deferred-invoice_house")
  const plain = await openPlainStore(place, store)
  const route = `/store/payment-providers?region_id=${store.shop.region_id}`
  const cases = [
    { name: "no cart, a buyer", person: buyer, goal: 1.25 },
    { name: "no cart, a guest", person: store.guest, goal: 1.25 },
    { name: "a cart, no method chosen yet", person: buyer, cart_id: fresh, goal: 1.15 },
    { name: "a cart, its method chosen", person: buyer, cart_id: chosen, goal: 1.15 },
  ].map(({ person, cart_id, ...one }) => ({
    ...one,
    gated: [`${store.backend}${route}${cart_id ? `&cart_id=${cart_id}` : ""}`, person.headers],
    plain: [`${plain}${route}`, { ...person.headers, ...(cart_id && { "x-cart-id": cart_id }) }],
  }))
  await prove(cases)
  await round(cases, 100)
  const medians = cases.map(() => [])
  for (let number = 1; number <= rounds; number++) {
    const times = await round(cases, requests)
    times.forEach((one, index) => medians[index].push(one))
    console.log(
      `round ${number}: ${times.map((one) => `${one.gated.toFixed(2)} / ${one.plain.toFixed(2)} ms`).join(", ")}`
    )
  }
  report(cases, medians)
})

/** A copy of the store's database, so that both have the same data, served without the plugin. @returns its address */
async function openPlainStore({ directory, newDatabase, fail }, store) {
  await endChild(store.child, "SIGTERM")
  const { url } = await newDatabase("plain_store", async (server, name) => {
    const client = await connect(databaseUrl(server, "postgres"))
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${store.databaseName}`)
    await client.end()
  })
  await store.restart()
  const port = await findFreePort()
  startServer({
    name: "The store without the plugin",
    args: [MEDUSA_CLI, "start", "--port", String(port)],
    cwd: join(ROOT, "benchmarks/listing/plain-store"),
    env: { ...store.env, DATABASE_URL: url, PORT: String(port) },
    logFile: join(directory, "logs/plain-store.log"),
    onUnexpectedEnd: fail,
  })
  const backend = `http://localhost:${port}`
  await waitUntilHealthy("The store without the plugin", `${backend}/health`, STORE_PATIENCE_MS)
  return backend
}

/** Both work on the same methods, the gate leaves out what the buyer may not use, and the other one does read the cart. */
async function prove(cases) {
  const [url, headers] = cases[0].plain
  const { status } = await fetch(url, { headers: { ...headers, "x-cart-id": "cart_of_nobody" } })
  if (status !== 404) {
    throw new Error(
      `The store without the plugin does not read the cart: it answered ${status} for one that is not there.`
    )
  }
  for (const { name, gated, plain } of cases) {
    const [left, all] = [await list(gated), await list(plain)].map(({ payment_providers }) => payment_providers.length)
    if (all !== 3 || left !== (name.includes("guest") ? 1 : 2)) {
      throw new Error(`${name}: the store lists ${left} methods, the one without the plugin ${all}.`)
    }
  }
}

/** Each request to both stores, one after the other; who comes first changes. @returns medians in milliseconds */
async function round(cases, count) {
  const times = cases.map(() => ({ gated: [], plain: [] }))
  for (let index = 0; index < count; index++) {
    for (const [number, one] of cases.entries()) {
      for (const who of index % 2 === 0 ? ["gated", "plain"] : ["plain", "gated"]) {
        const startedAt = performance.now()
        await list(one[who])
        times[number][who].push(performance.now() - startedAt)
      }
    }
  }
  return times.map(({ gated, plain }) => ({ gated: median(gated), plain: median(plain) }))
}

async function list([url, headers]) {
  const response = await fetch(url, { headers })
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  }
  return response.json()
}

function report(cases, medians) {
  const of = (index, who) => median(medians[index].map((one) => one[who]))
  const ratio = (index) => median(medians[index].map(({ gated, plain }) => gated / plain))
  printTable([
    ["GET /store/payment-providers", "gated ms", "without the plugin ms", "ratio"],
    ...cases.map(({ name }, index) => [
      name,
      of(index, "gated").toFixed(2),
      of(index, "plain").toFixed(2),
      ratio(index).toFixed(2),
    ]),
  ])
  console.log("")
  cases.forEach(({ name, goal }, index) => printGoal(name, ratio(index), "at most", goal))
}
