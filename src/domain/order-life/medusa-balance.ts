import { toMajor, toMinor } from "../money/money"
import type { CollectionFacts, Facts, PaymentFacts } from "./facts"
import { receivableOf } from "./receivable"
import { receivedPieces, valueOnItsWay, worthOf } from "./returned-value"

// Medusa's books of an order beside what is owed of it, in Medusa's exact major units.

type Movement = PaymentFacts["refunds"][number]
type Paid = { collections: CollectionFacts[] }

const sum = (movements: { amount: number }[]) => movements.reduce((total, { amount }) => total + amount, 0)
export const withoutFloatNoise = (amount: number) => Number(amount.toFixed(9))
export const capturedOf = ({ captures }: PaymentFacts) => sum(captures)
export const refundedOf = ({ refunds }: PaymentFacts) => sum(refunds)

/** Of all payments of ours, oldest first. */
export function refundsOf({ collections }: Paid): Movement[] {
  return collections
    .flatMap(({ payments }) => payments.flatMap(({ refunds }) => refunds))
    .sort((a, b) => a.created_at.getTime() - b.created_at.getTime() || a.id.localeCompare(b.id))
}

/**
 * What refunds gave the buyer beyond what came back. Medusa says how much that is: it knows what of a return it had set off
 * against later parcels already, so that a refund could not be for it. Where a crash kept it from writing that down, and
 * where a return was given up after it was refunded, it is at least what no goods explain.
 */
export function goodwillOf({ order, program, collections }: Facts): number {
  if (!order) {
    return 0
  }
  const worth = worthOf(order, [...receivedPieces(order), ...order.awaited])
  const unexplained = withoutFloatNoise(sum(refundsOf({ collections })) - worth)
  // People refund rounded amounts: less than a unit is no goodwill.
  return unexplained >= toMajor(1, program.currency_decimals) ? Math.max(order.goodwill, unexplained) : order.goodwill
}

/**
 * What is owed beyond what Medusa has captured and not paid back; below 0 where it is ahead. What was paid back for goods
 * that have not arrived yet still counts as captured, so that it is not captured again meanwhile.
 */
export function missingInMedusa(facts: Facts): number {
  const { order, program, collections, records } = facts
  const major = (amount: number) => toMajor(amount, program.currency_decimals)
  const refunded = sum(refundsOf({ collections }))
  const forGoods = Math.max(0, refunded - goodwillOf(facts))
  const forAwaited = Math.min(forGoods, major(order ? valueOnItsWay(order, records) : 0))
  const captured = sum(collections.flatMap(({ payments }) => payments.flatMap(({ captures }) => captures)))
  return withoutFloatNoise(major(receivableOf(records).owed) - captured + refunded - forAwaited)
}

/** Goodwill in whole units that no credit has given yet. */
export function goodwillDue(facts: Facts): number {
  const given = sum(facts.records.credits.filter(({ kind }) => kind === "refund"))
  const due = toMinor(goodwillOf(facts), facts.program.currency_decimals) - given
  return Math.max(0, Math.min(receivableOf(facts.records).owed, due))
}
