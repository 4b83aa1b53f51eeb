// Reserving credit: the plugin against one bare SQL statement of the same effect and Medusa's own store credit, in turns.
import { createRequire } from "node:module"
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"
import { byManyAtOnce, inTurn, median, printGoal, printTable, seconds } from "../lib/measure.mjs"
import { withServer } from "../lib/server.mjs"

const require = createRequire(import.meta.url)
const OURS = "ours"
const BARE = "one bare statement"
const STORE_CREDIT = "store credit of the loyalty plugin"

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    // A contestant's turn ends with whichever comes first.
    reservations: { type: "string", default: "2000" },
    seconds: { type: "string", default: "1" },
    history: { type: "string", default: "0,100000" },
    accounts: { type: "string", default: "1,100" },
    concurrency: { type: "string", default: "1,8,16" },
  },
})
const numbers = (list) => list.split(",").map(Number)
const [rounds, reservations, turn_seconds] = [values.rounds, values.reservations, values.seconds].map(Number)
const [histories, accountCounts, concurrencies] = [values.history, values.accounts, values.concurrency].map(numbers)
/** Each contestant has a pool of its own of so many connections. */
const CONNECTIONS = Math.max(...concurrencies) + 2

await withServer(async ({ newDatabase }) => {
  const contestants = []
  for (const [name, file, opener] of [
    [OURS, "./ours.cjs", "openOurs"],
    [BARE, "./bare.cjs", "openBare"],
    [STORE_CREDIT, "./store-credit.cjs", "openStoreCredit"],
  ]) {
    const { url } = await newDatabase(`reservation_${contestants.length}`)
    const open = require(file)[opener]
    contestants.push({ name, ...(await open({ databaseUrl: url, connections: CONNECTIONS })) })
  }
  const results = []
  for (const history of histories) {
    for (const accounts of accountCounts) {
      results.push(...(await race(contestants, history, accounts)))
    }
  }
  report(results)
  for (const { close } of contestants) {
    await close()
  }
})

async function race(contestants, history, accounts) {
  const orders = history === 0 ? reservations : reservations * rounds * concurrencies.length
  const next = new Map()
  const prepare = async ({ name, reset }) => {
    await reset({ accounts, history, orders })
    next.set(name, 0)
  }
  if (history > 0) {
    for (const contestant of contestants) {
      await prepare(contestant)
    }
  }
  const results = []
  for (const concurrency of concurrencies) {
    const rates = new Map(contestants.map(({ name }) => [name, []]))
    for (let round = 0; round < rounds; round++) {
      for (const contestant of inTurn(contestants, round)) {
        if (history === 0) {
          // What the last turn has left behind is a history, too.
          await prepare(contestant)
        }
        const first = next.get(contestant.name)
        const { done, rate, rate_both } = await turn(contestant, { accounts, concurrency, first })
        next.set(contestant.name, first + done)
        rates.get(contestant.name).push({ rate, rate_both })
      }
    }
    const of = (name, part) => median(rates.get(name).map((one) => one[part]))
    // Of each round apart, because what else the machine does changes from one to the next.
    const ratio = (name, part = "rate") =>
      median(rates.get(OURS).map((mine, round) => mine[part] / rates.get(name)[round][part]))
    const result = { history, accounts, concurrency, of, ratio }
    results.push(result)
    console.log(
      `history ${history}, ${accounts} accounts, ${concurrency} at once: ` +
        contestants.map(({ name }) => `${name} ${Math.round(of(name, "rate"))}/s`).join(", ")
    )
  }
  return results
}

/** As many reservations as the turn is long; then, timed apart, all of them are given back. */
async function turn({ reserve, giveBack, held }, { accounts, concurrency, first }) {
  const made = []
  const deadline = performance.now() + turn_seconds * 1_000
  const reserving = await seconds(() =>
    byManyAtOnce(concurrency, reservations, async (index) => {
      if (performance.now() < deadline) {
        made.push(await reserve(first + index, (first + index) % accounts))
      }
    })
  )
  const expected = held && (await held())
  if (expected && (expected.accounts !== made.length * 1_000 || expected.holds !== expected.accounts)) {
    throw new Error(`${made.length} reservations hold ${JSON.stringify(expected)}`)
  }
  const givingBack = await seconds(() => byManyAtOnce(concurrency, made.length, (index) => giveBack(made[index])))
  const done = made.length
  return { done, rate: done / reserving, rate_both: done / (reserving + givingBack) }
}

function report(results) {
  const perSecond = ({ of }, part) => [OURS, BARE, STORE_CREDIT].map((name) => Math.round(of(name, part)))
  for (const [what, part] of [
    ["reservations/s", "rate"],
    ["reserved and given back, pairs/s", "rate_both"],
  ]) {
    console.log(`\n${what}`)
    printTable([
      ["history", "accounts", "at once", OURS, BARE, STORE_CREDIT, "ours / bare", "ours / store credit"],
      ...results.map((one) => [
        ...[one.history, one.accounts, one.concurrency, ...perSecond(one, part)],
        ...[BARE, STORE_CREDIT].map((name) => one.ratio(name, part).toFixed(2)),
      ]),
    ])
  }
  console.log("")
  for (const accounts of accountCounts) {
    const mine = results.filter((one) => one.accounts === accounts)
    const where = accounts === 1 ? "one hot account" : `${accounts} accounts`
    const least = (ratios) => Math.min(...ratios)
    printGoal(`${where}, ours / bare, the worst`, least(mine.map((one) => one.ratio(BARE))), "at least", 0.6)
    printGoal(
      `${where}, ours / store credit, the worst`,
      least(mine.map((one) => one.ratio(STORE_CREDIT))),
      "at least",
      5
    )
    const [before, after] = [histories[0], histories.at(-1)].map((history) =>
      mine.filter((one) => one.history === history)
    )
    const flat = after.map((one, index) => one.of(OURS, "rate") / before[index].of(OURS, "rate"))
    console.log(
      `${where}, ours with ${histories.at(-1)} entries / with ${histories[0]}: ${flat.map((one) => one.toFixed(2)).join(", ")} (goal: flat)`
    )
  }
}
