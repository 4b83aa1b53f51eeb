// Completing a cart on account against completing the same cart with Medusa's own pp_system_default, in turns, in one run.
import { performance } from "node:perf_hooks"
import { setTimeout as delay } from "node:timers/promises"
import { parseArgs } from "node:util"
import { byManyAtOnce, inTurn, median, printGoal, printTable, seconds } from "../lib/measure.mjs"
import { fillCartToPay, logIn, newBuyer } from "../lib/person.mjs"
import { withServer } from "../lib/server.mjs"
import { connect, openStore } from "../lib/store.mjs"

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    // Of each contestant in each round: one after the other, and then of each of the buyers who buy at once.
    carts: { type: "string", default: "20" },
    each: { type: "string", default: "5" },
    buyers: { type: "string", default: "8" },
  },
})
const [rounds, carts, each, buyerCount] = [values.rounds, values.carts, values.each, values.buyers].map(Number)
const SYSTEM = "pp_system_default"
const HOUSE = "house program"
const AGENT = "kuroneko program (simulated agent)"
const CONTESTANTS = [
  { name: SYSTEM, provider_id: SYSTEM },
  { name: HOUSE, provider_id: "pp_deferred-invoice_house" },
]
const WITH_AGENT = [...CONTESTANTS, { name: AGENT, provider_id: "pp_deferred-invoice_kuroneko" }]
/** For what Medusa's own subscribers do with an order that was placed. */
const PAUSE_MS = 150

await withServer(async (place) => {
  const store = await openStore(place, { agents: true })
  const buyers = []
  for (let serial = 1; serial <= buyerCount; serial++) {
    buyers.push(await newBuyer(store, serial))
  }
  const world = {
    store,
    buyers,
    buyerOfAgent: await logIn(store, "approved@example.com"),
    database: await connect(store.env.DATABASE_URL),
  }
  await openAccountHolders(world)
  await alone(world, 3)
  const [latencies, throughputs] = [new Map(), new Map()]
  for (let round = 0; round < rounds; round++) {
    add(latencies, await alone(world, carts, round))
    add(throughputs, await together(world, round))
    console.log(`round ${round + 1}: ${words(latencies, throughputs)}`)
  }
  await world.database.end()
  report(latencies, throughputs)
})

/** Medusa opens one with the first session of each customer and method, and fails when two sessions come at once. */
async function openAccountHolders({ store, buyers, buyerOfAgent }) {
  for (const { name, provider_id } of WITH_AGENT) {
    for (const buyer of name === AGENT ? [buyerOfAgent] : buyers) {
      await fillCartToPay(store, buyer, provider_id)
    }
  }
}

/** One cart after the other, each when the store has come to rest. @returns the milliseconds of each, by contestant */
async function alone(world, count, round = 0) {
  const prepared = await prepare(world, WITH_AGENT, count, () => world.buyers[0])
  const times = new Map(WITH_AGENT.map(({ name }) => [name, []]))
  for (let index = 0; index < count; index++) {
    for (const { name } of inTurn(WITH_AGENT, round + index)) {
      await rest(world)
      const { buyer, cart_id } = prepared.get(name)[index]
      const startedAt = performance.now()
      await complete(buyer, cart_id)
      times.get(name).push(performance.now() - startedAt)
    }
  }
  await rest(world)
  return times
}

/** All buyers at once, each with carts of its own, one after the other; what an order has done afterwards goes on meanwhile. */
async function together(world, round) {
  const { buyers } = world
  const prepared = await prepare(world, CONTESTANTS, each * buyers.length, (index) => buyers[index % buyers.length])
  const rates = new Map()
  for (const { name } of inTurn(CONTESTANTS, round)) {
    await rest(world)
    const mine = prepared.get(name)
    const took = await seconds(() =>
      byManyAtOnce(buyers.length, mine.length, (index) => complete(mine[index].buyer, mine[index].cart_id))
    )
    rates.set(name, [mine.length / took])
  }
  return rates
}

async function prepare({ store, buyerOfAgent }, contestants, count, buyerOf) {
  const prepared = new Map(contestants.map(({ name }) => [name, []]))
  await byManyAtOnce(4, count * contestants.length, async (index) => {
    const { name, provider_id } = contestants[index % contestants.length]
    const buyer = name === AGENT ? buyerOfAgent : buyerOf(Math.floor(index / contestants.length))
    prepared.get(name).push({ buyer, cart_id: await fillCartToPay(store, buyer, provider_id) })
  })
  return prepared
}

async function complete(buyer, cartId) {
  const answer = await buyer.post(`/store/carts/${cartId}/complete`)
  if (answer.type !== "order") {
    throw new Error(`Cart ${cartId} was refused: ${JSON.stringify(answer.error)}`)
  }
}

/** Until nobody is at an order on account, and none is due. */
async function rest({ database }) {
  await delay(PAUSE_MS)
  for (;;) {
    const { rowCount } = await database.query(
      "SELECT 1 FROM credit_account_order WHERE claim_expires_at > now() OR next_check_at <= now() LIMIT 1"
    )
    if (rowCount === 0) {
      return
    }
    await delay(20)
  }
}

function add(all, more) {
  more.forEach((values, name) => all.set(name, [...(all.get(name) ?? []), values]))
}

function middle(all, name) {
  return median(all.get(name).map(median))
}

function words(latencies, throughputs) {
  const last = (all, name) => median(all.get(name).at(-1))
  return [
    ...WITH_AGENT.map(({ name }) => `${name} ${last(latencies, name).toFixed(0)} ms`),
    ...CONTESTANTS.map(({ name }) => `${name} ${last(throughputs, name).toFixed(1)} orders/s`),
  ].join(", ")
}

function report(latencies, throughputs) {
  printTable([
    ["complete", "median ms", `orders/s of ${buyerCount} buyers at once`],
    ...WITH_AGENT.map(({ name }) => [
      name,
      middle(latencies, name).toFixed(1),
      throughputs.has(name) ? middle(throughputs, name).toFixed(1) : "",
    ]),
  ])
  console.log("")
  // Of each round apart, because what else the machine does changes from one to the next.
  const ratio = (all, name) =>
    median(all.get(name).map((values, round) => median(values) / median(all.get(SYSTEM)[round])))
  printGoal(`median, ${HOUSE} / ${SYSTEM}`, ratio(latencies, HOUSE), "at most", 1.1)
  printGoal(`throughput, ${HOUSE} / ${SYSTEM}`, ratio(throughputs, HOUSE), "at least", 0.95)
  console.log(`median, ${AGENT} / ${SYSTEM}: ${ratio(latencies, AGENT).toFixed(2)} × (no goal)`)
}
