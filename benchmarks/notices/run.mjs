// Enqueue and deliver notices to a local agent: our outbox against graphile-worker and pg-boss, in turns, in one run.
import { fork } from "node:child_process"
import { createRequire } from "node:module"
import { parseArgs } from "node:util"
import { byManyAtOnce, median, printGoal, printTable, seconds } from "../lib/measure.mjs"
import { withServer } from "../lib/server.mjs"
import { openGraphileWorker, openPgBoss } from "./peers.mjs"

const { openOutbox } = createRequire(import.meta.url)("./ours.cjs")

const { values } = parseArgs({
  options: {
    notices: { type: "string", default: "50000" },
    rounds: { type: "string", default: "3" },
    concurrency: { type: "string", default: "8" },
    // Of the contestants below, by name; all unless told otherwise.
    only: { type: "string" },
  },
})
const [notices, rounds, concurrency] = [values.notices, values.rounds, values.concurrency].map(Number)
/** Five messages an order, whose order has to be kept. */
const PER_ORDER = 5
const orders = Math.ceil(notices / PER_ORDER)

const OPENERS = {
  ours: [openOutbox],
  "graphile-worker": [openGraphileWorker],
  "pg-boss": [openPgBoss],
  "graphile-worker, ordered": [openGraphileWorker, { ordered: true }],
}
const names = values.only?.split(";") ?? Object.keys(OPENERS)
if (!names.every((name) => name in OPENERS)) {
  throw new Error(`--only takes ${Object.keys(OPENERS).join(";")}, or some of them, not "${values.only}".`)
}

await withServer(async ({ newDatabase }) => {
  const agent = fork(new URL("./local-agent.mjs", import.meta.url))
  try {
    const { url } = await new Promise((resolve) => agent.once("message", resolve))
    report(await race(newDatabase, url))
  } finally {
    agent.kill()
  }
})

/** @returns each contestant's rounds, by name */
async function race(newDatabase, agentUrl) {
  const contestants = []
  for (const name of names) {
    const { url } = await newDatabase(`notices_${name}`)
    const [opener, more] = OPENERS[name]
    const queue = await opener({ databaseUrl: url, agentUrl, orders, concurrency, ...more })
    contestants.push({ name, queue })
  }
  const times = new Map(names.map((name) => [name, []]))
  for (let round = 1; round <= rounds; round++) {
    for (const { name, queue } of contestants) {
      times.get(name).push(await run(queue, agentUrl, `round ${round} ${name}`))
    }
  }
  for (const { queue } of contestants) {
    await queue.close()
  }
  return times
}

async function run(queue, agentUrl, name) {
  await queue.reset()
  await fetch(agentUrl, { method: "DELETE" })
  const enqueue = await seconds(() =>
    byManyAtOnce(concurrency, notices, (index) => queue.enqueue(index % orders, Math.floor(index / orders)))
  )
  const deliver = await seconds(() => queue.deliver())
  const { effects, disorder } = await (await fetch(agentUrl)).json()
  console.log(
    `${name}: enqueue ${enqueue.toFixed(1)} s, deliver ${deliver.toFixed(1)} s, effects ${effects}, out of order ${disorder}`
  )
  if (effects !== notices || (name.endsWith(" ours") && disorder > 0)) {
    throw new Error(`${name} delivered ${effects} of ${notices}, ${disorder} out of order`)
  }
  return { enqueue, deliver, both: enqueue + deliver, disorder }
}

function report(times) {
  const middle = (name, part) => median(times.get(name).map((round) => round[part]))
  printTable([
    [`${notices} notices`, "enqueue s", "deliver s", "both s", "notices/s", "out of order"],
    ...names.map((name) => [
      name,
      ...["enqueue", "deliver", "both"].map((part) => middle(name, part).toFixed(1)),
      Math.round(notices / middle(name, "both")),
      middle(name, "disorder"),
    ]),
  ])
  const peers = ["graphile-worker", "pg-boss"].filter((name) => times.has(name))
  if (times.has("ours") && peers.length > 0) {
    const best = Math.min(...peers.map((name) => middle(name, "both")))
    printGoal("\nours / the better peer (unbatched)", best / middle("ours", "both"), "at least", 1)
  }
}
