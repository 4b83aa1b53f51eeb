import type { Attention } from "../actions"
import type { Facts } from "../facts"

/** Not repairable by Medusa's public means (09 25); what the buyer owes is right all the same, it is in the ledger. */
export function ofBooks({ order, collections }: Facts): Attention[] {
  const captures = collections.flatMap(({ payments }) => payments.flatMap((payment) => payment.captures))
  const differ = captures.some(({ id, amount }) => {
    const written = order?.transactions.filter(({ reference_id }) => reference_id === id) ?? []
    return written.length > 0 && Math.abs(written.reduce((sum, row) => sum + row.amount, 0) - amount) > 1e-6
  })
  return differ
    ? [
        {
          code: "order_transactions_differ",
          message:
            "Medusa's transactions of this order differ from its captures. The account's ledger is right; go by it.",
          actions: [],
        },
      ]
    : []
}
