import { toMajor } from "../../money/money"
import type { Action } from "../actions"
import type { CollectionFacts, Facts, PaymentFacts } from "../facts"
import { payableAmount } from "../shipped-value"

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
const capturedOf = ({ captures }: PaymentFacts) => sum(captures.map(({ amount }) => amount))
const isLive = ({ canceled_at, captured_at }: PaymentFacts) => !canceled_at && !captured_at

/**
 * A capture younger than this may be one that somebody else's code is still writing. Shorter than the claim's lease, so
 * that whoever takes over from a crashed worker finds its capture old enough to mend.
 */
const CAPTURE_SETTLES_MS = 20_000

/**
 * Mends what a crash between Medusa's own steps leaves: a capture without order transaction, which would poison the next
 * capture, and a payment that is captured in full but not marked so (09 27).
 */
export function crookedPayment({ now, order, collections }: Facts): Action[] {
  if (!order) {
    return []
  }
  const unrecorded = collections
    .flatMap(({ payments }) => payments.flatMap(({ captures }) => captures))
    .filter(({ id, created_at }) => {
      const old = now.getTime() - created_at.getTime() > CAPTURE_SETTLES_MS
      return old && !order.transaction_references.includes(id)
    })
    .map(({ id, amount }): Action => ({ type: "record_capture", capture_id: id, amount }))
  return [...unrecorded, ...collections.flatMap((collection) => uncompleted(now, collection))]
}

function uncompleted(now: Date, { id, payments }: CollectionFacts): Action[] {
  return payments
    .filter((payment) => isLive(payment) && payment.captures.length > 0 && capturedOf(payment) >= payment.amount)
    .filter(({ captures }) =>
      captures.every(({ created_at }) => now.getTime() - created_at.getTime() > CAPTURE_SETTLES_MS)
    )
    .map((payment) => ({
      type: "complete_payment",
      payment_id: payment.id,
      collection_id: id,
      captured_amount: sum(payments.map(capturedOf)),
    }))
}

/**
 * Medusa's captured sum follows what is charged. The last capture takes exactly what Medusa still counts as uncaptured:
 * the difference to the ledger is below one unit and in no ledger.
 */
export function captures({ order, program, collections, records }: Facts): Action[] {
  if (!order || records.charges.length === 0) {
    return []
  }
  const decimals = program.currency_decimals
  const payments = collections.flatMap(({ payments }) => payments)
  const live = payments.find(isLive)
  if (!live) {
    return []
  }
  const charged = sum(records.charges.map(({ amount }) => amount))
  const remainder = live.amount - capturedOf(live)
  const need =
    charged >= payableAmount(order, decimals)
      ? remainder
      : Math.min(remainder, toMajor(charged, decimals) - sum(payments.map(capturedOf)))
  return need >= toMajor(1, decimals) / 2 ? [{ type: "capture", payment_id: live.id, amount: need }] : []
}
