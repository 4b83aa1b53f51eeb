import { setTimeout as delay } from "node:timers/promises"
import { CHECKS } from "./checks.mjs"

const PATIENCE_MS = 8 * 60_000
const LOOK_EVERY_MS = 5_000
const FINDINGS_SHOWN_MAX = 12
/** Longer than an abandoned checkout is kept. */
const MINUTES = 35
const TIME_PASSES_EVERY_MS = 90_000

/**
 * Nothing more happens from outside: waits until all that is still open has come to rest by itself, and says what holds.
 *
 * @returns how many checks passed and failed
 */
export async function judge(world) {
  const deadline = Date.now() + PATIENCE_MS
  let passed_at = 0
  for (;;) {
    const all = await readAll(world)
    const findings = check(all)
    const wrong = Object.values(findings).flat().length
    if (wrong === 0 || Date.now() > deadline) {
      return report(findings)
    }
    // It makes every open order due, so that of many the last would never be seen at rest if it came before they all were.
    const isAnyDue = all.books.account_orders.some(({ due }) => due)
    if (!isAnyDue && Date.now() - passed_at > TIME_PASSES_EVERY_MS) {
      passed_at = Date.now()
      await world.books.letTimePass(MINUTES)
    }
    await delay(LOOK_EVERY_MS)
  }
}

async function readAll({ books, agent, staff, journal, applied }) {
  const [read, state, ledger, orders] = await Promise.all([
    books.read(),
    agent.state(),
    staff.verifyLedger(),
    staff.readAll(),
  ])
  return {
    books: read,
    agent: state,
    ledger,
    medusa: new Map(orders.map((order) => [order.id, order])),
    journal,
    applied,
  }
}

const check = (all) => Object.fromEntries(Object.entries(CHECKS).map(([name, look]) => [name, look(all)]))

function report(findings) {
  let failed = 0
  for (const [name, found] of Object.entries(findings)) {
    failed += found.length === 0 ? 0 : 1
    console.log(`${found.length === 0 ? "ok" : "FAILED"}: ${name}`)
    found.slice(0, FINDINGS_SHOWN_MAX).forEach((one) => console.log(`    ${one}`))
    if (found.length > FINDINGS_SHOWN_MAX) {
      console.log(`    and ${found.length - FINDINGS_SHOWN_MAX} more`)
    }
  }
  const counted = ["lost", "doubled", "stuck"].map((word) => {
    const found = Object.entries(findings).filter(([name]) => name.startsWith(`${word}:`))
    return `${word} ${found.flatMap(([, wrong]) => wrong).length}`
  })
  console.log(counted.join(", "))
  return { passed: Object.keys(findings).length - failed, failed }
}
