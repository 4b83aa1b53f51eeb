// Enqueue and deliver notices to a local agent: our outbox against graphile-worker and pg-boss, in turns, in one run.
import { fork } from "node:child_process"
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"
import { stopChildren } from "../../scripts/lib/children.mjs"
import { databaseUrl, ensureDatabase, startPostgres } from "../../scripts/lib/postgres.mjs"
import { readSettings } from "../../scripts/lib/settings.mjs"
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

const directory = mkdtempSync(join(tmpdir(), "deferred-invoice-bench-"))
// Started by root, PostgreSQL runs as another user, who has to get in.
chmodSync(directory, 0o755)
const { database } = readSettings()
const server =
  database ??
  (
    await startPostgres({
      directory: join(directory, "postgres"),
      port: null,
      logFile: join(directory, "postgres.log"),
      onUnexpectedEnd: (error) => {
        throw error
      },
    })
  ).server
const agent = fork(new URL("./local-agent.mjs", import.meta.url))
const { url: agentUrl } = await new Promise((resolve) => agent.once("message", resolve))

async function open(name, opener, more = {}) {
  const own = `bench_notices_${name.replace(/\W/g, "_")}_${process.pid}`
  await ensureDatabase(server, own)
  return {
    name,
    queue: await opener({ databaseUrl: databaseUrl(server, own), agentUrl, orders, concurrency, ...more }),
  }
}

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
const contestants = []
for (const name of names) {
  contestants.push(await open(name, ...OPENERS[name]))
}

async function enqueueAll(queue) {
  let next = 0
  const work = async () => {
    for (let index = next++; index < notices; index = next++) {
      await queue.enqueue(index % orders, Math.floor(index / orders))
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
}

const seconds = async (work) => {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1_000
}
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

const times = new Map(contestants.map(({ name }) => [name, []]))
for (let round = 1; round <= rounds; round++) {
  for (const { name, queue } of contestants) {
    await queue.reset()
    await fetch(agentUrl, { method: "DELETE" })
    const enqueue = await seconds(() => enqueueAll(queue))
    const deliver = await seconds(() => queue.deliver())
    const { effects, disorder } = await (await fetch(agentUrl)).json()
    times.get(name).push({ enqueue, deliver, disorder })
    console.log(
      `round ${round} ${name}: enqueue ${enqueue.toFixed(1)} s, deliver ${deliver.toFixed(1)} s, effects ${effects}, out of order ${disorder}`
    )
    if (effects !== notices || (name === "ours" && disorder > 0)) {
      throw new Error(`${name} delivered ${effects} of ${notices}, ${disorder} out of order`)
    }
  }
}

const totals = new Map(
  [...times].map(([name, runs]) => [name, median(runs.map(({ enqueue, deliver }) => enqueue + deliver))])
)
const best = Math.min(...["graphile-worker", "pg-boss"].map((name) => totals.get(name) ?? Infinity))
console.log(`\n| ${notices} notices | enqueue s | deliver s | both s | notices/s | out of order |`)
console.log("| --- | --- | --- | --- | --- | --- |")
for (const [name, runs] of times) {
  const of = (part) => median(runs.map((one) => one[part]))
  const cells = [of("enqueue").toFixed(1), of("deliver").toFixed(1), totals.get(name).toFixed(1)]
  console.log(`| ${name} | ${cells.join(" | ")} | ${Math.round(notices / totals.get(name))} | ${of("disorder")} |`)
}
console.log(`\nours / the better peer (unbatched): ${(best / totals.get("ours")).toFixed(2)} × (goal: at least 1 ×)`)

for (const { queue } of contestants) {
  await queue.close()
}
agent.kill()
await stopChildren()
rmSync(directory, { recursive: true, force: true })
process.exit(0)
