import { toMajor } from "../../money/money"
import type { Action } from "../actions"
import { chargedBeyond } from "../counted-charges"
import type { CollectionFacts, Facts, PaymentFacts } from "../facts"
import { capturedOf, missingInMedusa, roundingOfBooks, withoutFloatNoise } from "../medusa-balance"
import { isMiscounted, wrongTransactions } from "../order-books"

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
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
 * Refunds that Medusa has not entered into the order's books (yet). It names the refund there, but the payment when it
 * refunds because the order is cancelled; then the newest ones are those it means.
 */
export function unrecordedRefunds({ order, collections }: Facts) {
  const writtenFor = (id: string) =>
    sum((order?.transactions ?? []).filter(({ reference_id }) => reference_id === id).map(({ amount }) => -amount))
  return collections.flatMap(({ payments }) =>
    payments.flatMap(({ id, refunds }) => {
      let byPayment = writtenFor(id)
      return [...refunds].reverse().filter((refund) => {
        if (writtenFor(refund.id) > 0) {
          return false
        }
        const covered = byPayment >= refund.amount - 1e-6
        byPayment -= covered ? refund.amount : 0
        return !covered
      })
    })
  )
}

/** Do the order's books say something else than its captures and refunds? Medusa may only be in the middle of it. */
export const isCrooked = (facts: Facts): boolean => unrecordedRefunds(facts).length > 0 || isPendingWrong(facts)

/** Is what Medusa takes for pending wrong for another reason than a refund that is under way? */
export const isPendingWrong = (facts: Facts): boolean =>
  [unrecordedCaptures, wrongTransactions].some((find) => find(facts).length > 0) || isMiscounted(facts)

/**
 * Mends what a crash between Medusa's own steps leaves: a capture without order transaction, which would poison the next
 * capture, a refund without one, and a payment that is captured in full but not marked so (09 27). Transactions that are
 * wrong go, and are written anew: a correcting one would do for what is pending, but Medusa takes one below 0 for a refund.
 */
export function crookedPayment(facts: Facts): Action[] {
  const { now, order, collections } = facts
  if (!order) {
    return []
  }
  return [
    ...(isSettling(now, order.changed_at) ? [] : wronglyEntered(facts)),
    ...unrecordedCaptures(facts)
      .filter(({ created_at }) => !isSettling(now, created_at))
      .map(({ id, amount }): Action => ({ type: "record_capture", capture_id: id, amount })),
    ...unrecordedRefunds(facts)
      .filter(({ created_at }) => !isSettling(now, created_at))
      .map(({ id, amount }): Action => ({ type: "record_refund", refund_id: id, amount })),
    ...collections.flatMap((collection) => uncompleted(now, collection)),
  ]
}

/** What two captures or refunds at once leave, where somebody has not waited for the claim. */
function wronglyEntered(facts: Facts): Action[] {
  const wrong = wrongTransactions(facts).map(({ id }) => id)
  return [
    ...(wrong.length > 0 ? [{ type: "remove_transactions", transaction_ids: wrong } satisfies Action] : []),
    ...(isMiscounted(facts) ? [{ type: "recount_transactions" } satisfies Action] : []),
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
 * Medusa's captured − refunded follows what is owed: charged − credited. The last capture takes exactly what Medusa still
 * counts as uncaptured: the difference to the ledger is what rounding comes to and in no ledger. Nothing is captured on books that
 * lack an earlier capture: Medusa would enter that one with the new one's amount (09 25); and nothing of an order that is
 * cancelled, of which Medusa has just paid everything back.
 */
export function captures(facts: Facts): Action[] {
  const { order, program, collections, records } = facts
  const live = collections.flatMap(({ payments }) => payments).find(isLive)
  if (!order || order.canceled || records.charges.length === 0 || isCrooked(facts) || !live) {
    return []
  }
  const unit = toMajor(1, program.currency_decimals)
  const remainder = live.amount - capturedOf(live)
  const missing = missingInMedusa(facts)
  const isWhole = chargedBeyond(order, records, program.currency_decimals) >= 0
  const need = isWhole && remainder - missing < roundingOfBooks(facts) ? remainder : Math.min(remainder, missing)
  return need >= unit / 2 ? [{ type: "capture", payment_id: live.id, amount: withoutFloatNoise(need) }] : []
}
