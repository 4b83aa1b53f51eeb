import { toMajor, toMinor } from "../money/money"
import { chargedBeyond, isAllOnAccount, isOfLowerPrice, readCharges } from "./counted-charges"
import type { CollectionFacts, Facts, OrderFacts, PaymentFacts } from "./facts"
import { receivableOf } from "./receivable"
import { accountShareOf, receivedPieces, valueOnItsWay, worthOf } from "./returned-value"

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

const capturedIn = ({ collections }: Paid) =>
  sum(collections.flatMap(({ payments }) => payments.flatMap(({ captures }) => captures)))

const ofRefunds = ({ records }: Facts) => records.credits.filter(({ kind }) => kind === "refund")
const goodwillGiven = (facts: Facts) => sum(ofRefunds(facts).filter((credit) => !isOfLowerPrice(credit)))

/** What refunds paid back because what was charged has a lower price now. */
const paidForLowerPrice = (facts: Facts): number =>
  sum(ofRefunds(facts).filter((credit) => isOfLowerPrice(credit) && credit.reference_id !== facts.order?.id))

/**
 * What was charged beyond what the order is worth now, and is not (any more) among what Medusa has captured: staff refunded
 * it, or it was never captured, as what was pending had become less. Medusa's goodwill is none of it, in whole units.
 */
export function lowerPriceDue(facts: Facts): number {
  const { order, program, collections, records } = facts
  if (!order || order.canceled) {
    return 0
  }
  const { owed } = receivableOf(records)
  const goodwill = Math.max(0, toMinor(order.goodwill, program.currency_decimals) - goodwillGiven(facts))
  const gone = refundedIn(collections) - capturedIn({ collections })
  const gap = owed - goodwill + withoutFloatNoise(gone * 10 ** program.currency_decimals)
  // Half a unit is what rounding left over.
  const missing = Math.ceil(withoutFloatNoise(gap) - 0.5)
  return Math.max(0, Math.min(owed, missing, chargedBeyond(order, records, program.currency_decimals)))
}

const refundedIn = (collections: CollectionFacts[]) => sum(refundsOf({ collections }))

/** What refunds were for a lower price, credited or about to be; exact. */
const refundedForLowerPrice = (facts: Facts) =>
  toMajor(paidForLowerPrice(facts) + lowerPriceDue(facts), facts.program.currency_decimals)

/**
 * What refunds gave the buyer beyond what came back and what has a lower price now. Medusa says how much that is: it knows
 * what of a return it had set off against later parcels already, so that a refund could not be for it. Where a crash kept it
 * from writing that down, and where a return was given up after it was refunded, it is at least what nothing explains.
 */
export function goodwillOf(facts: Facts): number {
  const { order, program, collections } = facts
  if (!order) {
    return 0
  }
  const unexplained = withoutFloatNoise(
    refundedIn(collections) - worthBack(order, facts) - refundedForLowerPrice(facts)
  )
  // People refund rounded amounts: less than a unit is no goodwill.
  return unexplained >= toMajor(1, program.currency_decimals) ? Math.max(order.goodwill, unexplained) : order.goodwill
}

/**
 * What goods that came back, or are to, explain of the refunds; exact. Where another method has paid a part of them, the account
 * credits its own share only: what staff refund on account beyond that, they give of the other one's.
 */
function worthBack(order: OrderFacts, { program: { currency_decimals }, records }: Facts): number {
  const pieces = [...receivedPieces(order), ...order.awaited]
  const { beyond } = readCharges(order, records, currency_decimals)
  const worth = worthOf(order, pieces) + toMajor(beyond, currency_decimals)
  const share = toMajor(accountShareOf(order, records, pieces, currency_decimals), currency_decimals)
  return isAllOnAccount(order, currency_decimals) ? worth : Math.min(worth, share)
}

/**
 * What is owed beyond what Medusa has captured and not paid back; below 0 where it is ahead. What was paid back for goods
 * that have not arrived yet still counts as captured, so that it is not captured again meanwhile.
 */
export function missingInMedusa(facts: Facts): number {
  const { order, program, collections, records } = facts
  const { currency_decimals } = program
  const major = (amount: number) => toMajor(amount, currency_decimals)
  const refunded = refundedIn(collections)
  const forGoods = Math.max(0, refunded - goodwillOf(facts) - refundedForLowerPrice(facts))
  const forAwaited = Math.min(forGoods, major(order ? valueOnItsWay(order, records, currency_decimals) : 0))
  return withoutFloatNoise(major(receivableOf(records).owed) - capturedIn({ collections }) + refunded - forAwaited)
}

/**
 * Goodwill in whole units that no credit has given yet. What came back and what was given are rounded one by one, and may come
 * to a unit less than what was paid back: with nothing left to be captured that unit would be owed for good, so it goes along.
 */
export function goodwillDue(facts: Facts): number {
  const { order, program, records } = facts
  const { currency_decimals } = program
  const goodwill = toMinor(goodwillOf(facts), currency_decimals)
  const due = Math.max(0, goodwill - goodwillGiven(facts))
  // Half a unit is what rounding left over.
  const missing = Math.ceil(withoutFloatNoise(missingInMedusa(facts) * 10 ** currency_decimals) - due - 0.5)
  const isLeftOver = missing === 1 && order !== null && order.pending < toMajor(1, currency_decimals) / 2
  return Math.min(receivableOf(records).owed, due + (goodwill > 0 && isLeftOver ? 1 : 0))
}

/**
 * Within how much Medusa's books of an order come to the same as ours, exact: its total has a fraction that ours has not, and
 * each line that came back was rounded twice, when it was charged and when it was credited.
 */
export function roundingOfBooks({ program, records }: Facts): number {
  const lines = records.credits.filter(({ kind }) => kind === "return").flatMap((credit) => credit.lines)
  const ids = new Set(lines.map(({ reference_id }) => reference_id))
  return toMajor(1 + ids.size, program.currency_decimals)
}
