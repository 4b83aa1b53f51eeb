import type { Side } from "../../modules/trade-credit/plain-books"
import type { Entry } from "./entries"
import type { HammeredAccount } from "./hammered-account"
import type { Told } from "./journal"
import type { Replay } from "./replay"
import type { State } from "./states"
import type { ToldByKey } from "./told"

/** The clocks of the test and of the database. */
const CLOCKS_MS = 1_000

/** What was acknowledged is written, once; under one key there was one content. */
export function judgeAcknowledged(told: ToldByKey, all: Told[], entries: Entry[]): string[] {
  const written = new Set(entries.map(({ idempotency_key }) => idempotency_key))
  const problems: string[] = []
  for (const [key, same] of told.keys()) {
    if (!same[0].may_be_nothing && !written.has(key)) {
      problems.push(`${key} was acknowledged and is not written`)
    }
    if (same.some(({ id, amount }) => id !== same[0].id || amount !== same[0].amount)) {
      problems.push(`${key} was acknowledged with two contents`)
    }
  }
  for (const { key, amount } of all.filter(({ outcome }) => outcome === "idempotency_conflict")) {
    if (told.of(key).every((done) => done.amount === amount)) {
      problems.push(`${key} was refused for other content, of which nothing is known`)
    }
  }
  return problems
}

/** A refusal for want of credit, debt or value is right if the figures say so at a version that it may have seen. */
export function judgeRefusals(replay: Replay, side: Side, told: ToldByKey, entries: Entry[], all: Told[]): string[] {
  const written = entries.flatMap(({ idempotency_key, version }) => {
    const known = told.exactly(idempotency_key)
    return known ? [{ version, sent: known[0].sent, done: Math.min(...known.map(({ done }) => done)) }] : []
  })
  const { from, to } = replay.states.range(side)
  return all.flatMap((one) => {
    if (one.outcome === "done" || one.outcome === "nothing") {
      return []
    }
    // At the earliest after all that was acknowledged before it was asked, at the latest before what was asked afterwards.
    const earliest = written.reduce((max, { done, version }) => (done < one.sent ? Math.max(max, version) : max), from)
    const latest = written.reduce((min, { sent, version }) => (sent > one.done ? Math.min(min, version - 1) : min), to)
    const isRight = reasonFor(replay, side, one, earliest, latest)
    const { program_id } = replay.account.record
    return isRight
      ? []
      : [`${program_id}: ${one.kind} ${one.key} was refused as ${one.outcome} in version ${earliest} to ${latest}`]
  })
}

function reasonFor(replay: Replay, side: Side, told: Told, from: number, to: number): boolean {
  const { outcome, amount, about } = told
  const states = replay.states.between(side, from, to)
  switch (outcome) {
    case "insufficient_credit":
      // Of one that was refused because the account was suspended, and is not any more, the module says this, too.
      return told.status !== "active" || states.some((state) => roomIn(state, replay.account, told) < amount)
    case "beyond_outstanding":
      return states.some(({ outstanding }) => outstanding < amount)
    case "beyond_credit_balance":
      return states.some(({ outstanding }) => outstanding + amount > 0)
    case "beyond_charged":
      return replay.states.leftBetween(side, replay.orderOf(about!), from, to).some((left) => left < amount)
    case "agents_limit":
      return states.some(({ base }) => base < amount)
    default:
      return true
  }
}

/** How much more could be held. A temporary limit may have expired before the answer. */
function roomIn({ limit, temporary, used }: State, account: HammeredAccount, { override, done_at }: Told): number {
  const counts = temporary !== null && temporary.expires_at.getTime() > done_at + CLOCKS_MS
  const all = limit + (counts ? temporary.amount : 0)
  const tolerance = Math.floor((all * account.rules.tolerance) / 100)
  // Of one person's word no more counts than one person may allow.
  const word = Math.min(override?.amount ?? 0, Math.max(0, account.rules.limit_above - all))
  return all - used + (account.isAgentBook ? 0 : Math.max(tolerance, word))
}
