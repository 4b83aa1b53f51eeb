import { toMajor } from "../../money/money"
import type { Action } from "../actions"
import type { CollectionFacts, Facts, PaymentFacts } from "../facts"
import { payableAmount } from "../shipped-value"

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
const withoutFloatNoise = (amount: number) => Number(amount.toFixed(9))
const capturedOf = ({ captures }: PaymentFacts) => sum(captures.map(({ amount }) => amount))
export const isLive = ({ canceled_at, captured_at }: PaymentFacts) => !canceled_at && !captured_at

/**
 * What Medusa writes in several steps may still be under way when it is younger than this. Shorter than the claim's lease,
 * so that whoever takes over from a crashed worker finds it old enough to mend.
 */
export const SETTLES_MS = 20_000

export const isSettling = (now: Date, at: Date) => now.getTime() - at.getTime() < SETTLES_MS

/** Captures that Medusa has not entered into the order's books (yet). */
export function unrecordedCaptures({ order, collections }: Facts) {
  return collections
    .flatMap(({ payments }) => payments.flatMap(({ captures }) => captures))
    .filter(({ id }) => !order?.transactions.some(({ reference_id }) => reference_id === id))
}

/**
 * Mends what a crash between Medusa's own steps leaves: a capture without order transaction, which would poison the next
 * capture, and a payment that is captured in full but not marked so (09 27).
 */
export function crookedPayment(facts: Facts): Action[] {
  const { now, order, collections } = facts
  if (!order) {
    return []
  }
  return [
    ...unrecordedCaptures(facts)
      .filter(({ created_at }) => !isSettling(now, created_at))
      .map(({ id, amount }): Action => ({ type: "record_capture", capture_id: id, amount })),
    ...collections.flatMap((collection) => uncompleted(now, collection)),
  ]
}

function uncompleted(now: Date, { id, payments }: CollectionFacts): Action[] {
  return payments
    .filter((payment) => isLive(payment) && payment.captures.length > 0 && capturedOf(payment) >= payment.amount)
    .filter(({ captures }) => captures.every(({ created_at }) => !isSettling(now, created_at)))
    .map((payment) => ({
      type: "complete_payment",
      payment_id: payment.id,
      collection_id: id,
      captured_amount: sum(payments.map(capturedOf)),
    }))
}

/**
 * Medusa's captured sum follows what is charged. The last capture takes exactly what Medusa still counts as uncaptured:
 * the difference to the ledger is below one unit and in no ledger. Nothing is captured on books that lack an earlier capture:
 * Medusa would enter that one with the new one's amount, for good (09 25).
 */
export function captures(facts: Facts): Action[] {
  const { order, program, collections, records } = facts
  if (!order || records.charges.length === 0 || unrecordedCaptures(facts).length > 0) {
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
  return need >= toMajor(1, decimals) / 2
    ? [{ type: "capture", payment_id: live.id, amount: withoutFloatNoise(need) }]
    : []
}
