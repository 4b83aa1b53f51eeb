import { toMajor, toMinor } from "../../domain/money/money"
import type { Program } from "../../domain/program/program"
import type { BillingAgents, CreditReading } from "../../modules/billing-agent/types"
import type { AccountRecord, OpenHoldRecord } from "../../modules/trade-credit/types"
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

type Exposure = Awaited<ReturnType<BillingAgents["buyerExposure"]>>

/**
 * Asks the agent what the buyer has used and takes it over: outstanding := max(0, used − what of our holds is in it) + what
 * of our charges is not.
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
  const [holds, charges] = await Promise.all([
    deps.tradeCredit.openHolds(account.id),
    after.undecided.length > 0 ? deps.tradeCredit.chargedWithAgent(after.undecided) : [],
  ])
  const outstanding_amount = outstandingOf({ holds, charges }, after, reading.used_amount, program.currency_decimals)
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

function isSame({ approved: before }: Exposure, { approved: after }: Exposure): boolean {
  return before.length === after.length && before.every((one) => approvedOf(after, one.account_order_id) === one.amount)
}

const approvedOf = (approved: Exposure["approved"], accountOrderId: string): number =>
  approved.find(({ account_order_id }) => account_order_id === accountOrderId)?.amount ?? 0

type OurBooks = { holds: OpenHoldRecord[]; charges: { account_order_id: string; amount: number }[] }

/**
 * What the agent counts as used contains orders as far as it has approved them. What of that has not been charged yet is held
 * here, not outstanding; a hold can be more than that: an order that has grown is held before it is registered anew. What
 * was charged of an order that is being registered anew is outstanding, though the agent does not count it meanwhile.
 */
function outstandingOf({ holds, charges }: OurBooks, { approved }: Exposure, used: number, decimals: number): number {
  const minor = (amount: number) => toMinor(amount, decimals)
  const atAgent = (accountOrderId: string) => minor(approvedOf(approved, accountOrderId))
  const held = holds.reduce((sum, { account_order_id, remaining_amount, charged_amount }) => {
    const counted = atAgent(account_order_id) - minor(charged_amount)
    return sum + Math.min(minor(remaining_amount), Math.max(0, counted))
  }, 0)
  const uncounted = charges.reduce(
    (sum, { account_order_id, amount }) => sum + Math.max(0, minor(amount) - atAgent(account_order_id)),
    0
  )
  return toMajor(Math.max(0, minor(used) - held) + uncounted, decimals)
}
