import type { Facts, TransactionFacts } from "./facts"

// Medusa enters each capture and refund into the order's books as a transaction, and reckons what is pending from their sum.
// Two captures or refunds of a payment at once are each entered with the other's amount, too, and the sum loses some (09 25).

/** Below this it is what floating point left over. */
const NOISE = 1e-6

const isSame = (a: number, b: number) => Math.abs(a - b) < NOISE

/** What is to go so that each capture and refund is entered with its amount, or not at all, so that it is entered anew. */
export function wrongTransactions({ order, collections }: Facts): TransactionFacts[] {
  const transactions = order?.transactions ?? []
  const payments = collections.flatMap((collection) => collection.payments)
  const movements = payments.flatMap(({ captures, refunds }) => [
    ...captures,
    ...refunds.map(({ id, amount }) => ({ id, amount: -amount })),
  ])
  return [
    ...movements.flatMap(({ id, amount }) =>
      wrongOf(
        transactions.filter(({ reference_id }) => reference_id === id),
        amount
      )
    ),
    ...transactions.filter(({ is_orphan }) => is_orphan),
  ]
}

/** One that is right stays; several that come to the amount together have been put right by somebody. */
function wrongOf(rows: TransactionFacts[], amount: number): TransactionFacts[] {
  const written = rows.reduce((sum, row) => sum + row.amount, 0)
  const right = rows.find((row) => isSame(row.amount, amount))
  return isSame(written, amount) ? [] : rows.filter((row) => row !== right)
}

/** Is the sum that Medusa keeps of the transactions not what they come to? */
export const isMiscounted = ({ order }: Facts) => order !== null && !isSame(order.uncounted, 0)
