import { toMajor, toMinor } from "../../domain/money/money"
import type { Program } from "../../domain/program/program"
import type { CreditReading } from "../../modules/billing-agent/types"
import type { AccountRecord, HoldRecord } from "../../modules/trade-credit/types"
import type { CreditDeps } from "../deps"

/** No agent is asked more often about one buyer, so an answer this young is as good as one of this very moment. */
export const FRESH_MS = 2_000

/** Our clock and the database's may differ by as much; an answer has to be younger than the account by more. */
const CLOCK_SKEW_MS = 5_000

export type SyncInput = {
  program: Program
  /** As read before this call: its version tells whether anything moved while the agent was asked. */
  account: AccountRecord
  max_age_seconds: number
  deadline_ms: number
  /** Somebody waits at a checkout. */
  checkout?: boolean
}

/**
 * Asks the agent what the buyer has used and takes it over: outstanding := max(0, used − holds the agent has approved).
 * The agent's figure says nothing about a moment in which something is on its way to it, so it is left alone when the
 * account moved, or its orders at the agent were not the same and settled before and after the question.
 *
 * @returns what the agent said (null: nothing), and whether the account now shows it
 */
export async function syncAgentBook(
  deps: CreditDeps,
  { program, account, max_age_seconds, deadline_ms, checkout }: SyncInput
): Promise<{ reading: CreditReading | null; synced: boolean }> {
  const buyer = { agent_id: program.agent_id, buyer_number: account.agent_buyer_number ?? "" }
  const before = await deps.billingAgents.buyerExposure(buyer)
  const askedAt = Date.now()
  const reading = await deps.billingAgents.readCredit({ ...buyer, max_age_seconds, deadline_ms, checkout })
  const max_age_ms = Math.max(FRESH_MS, max_age_seconds * 1_000)
  // An agent that gives no answer leaves us with its last one: good to look at, too old to write down.
  const isTooOld = reading !== null && reading.read_at.getTime() < askedAt - max_age_ms
  if (!reading || isTooOld || !reading.usable || reading.used_amount === null) {
    return { reading, synced: false }
  }
  const after = await deps.billingAgents.buyerExposure(buyer)
  if (isOlderThanAccount(reading, askedAt, account) || before.in_flight || after.in_flight || !isSame(before, after)) {
    return { reading, synced: false }
  }
  const approvedHolds = (await deps.tradeCredit.openHolds(account.id)).filter(({ account_order_id }) =>
    after.approved_account_order_ids.includes(account_order_id)
  )
  const outstanding_amount = usedBeyond(approvedHolds, reading.used_amount, program.currency_decimals)
  const synced = await deps.tradeCredit.syncAgentUsed({
    key: `agent_used:${account.id}:${account.version}:${reading.read_at.toISOString()}:${outstanding_amount}`,
    account_id: account.id,
    outstanding_amount,
    credit_limit: reading.limit_amount,
    expected_version: account.version,
  })
  return { reading, synced }
}

/** A kept answer from before the account's last change would undo that change. One asked for just now cannot be. */
function isOlderThanAccount(reading: CreditReading, askedAt: number, account: AccountRecord): boolean {
  const questionAt = reading.read_at.getTime()
  return questionAt < askedAt && questionAt <= account.updated_at.getTime() + CLOCK_SKEW_MS
}

function isSame(a: { approved_account_order_ids: string[] }, b: { approved_account_order_ids: string[] }): boolean {
  const ids = new Set(a.approved_account_order_ids)
  return ids.size === b.approved_account_order_ids.length && b.approved_account_order_ids.every((id) => ids.has(id))
}

/** What the agent counts as used contains the open orders it approved; here those are held, not outstanding. */
function usedBeyond(holds: HoldRecord[], used: number, decimals: number): number {
  const held = holds.reduce((sum, { remaining_amount }) => sum + toMinor(remaining_amount, decimals), 0)
  return toMajor(Math.max(0, toMinor(used, decimals) - held), decimals)
}
