type Transaction = { amount: number; created_at: Date; version: number }

/**
 * What was paid and Medusa's sums leave out. Each version of an order has sums of its own, to which a payment is added by
 * itself: entered while the order is changed, for one when the next parcel is packed, it is added to those of the version
 * that has just been replaced, and stays pending until the next change. Those are the newest ones of the versions before.
 *
 * @param counted what Medusa's sums of the newest version come to
 */
export function uncountedTransactions<T extends Transaction>(transactions: T[], version: number, counted: number): T[] {
  const sum = (some: T[]) => some.reduce((total, { amount }) => total + amount, 0)
  const missing = sum(transactions) - counted
  const before = transactions
    .filter((one) => one.version < version)
    .sort((a, b) => b.created_at.getTime() - a.created_at.getTime())
  const found = before.findIndex((_, index) => Math.abs(sum(before.slice(0, index + 1)) - missing) < 1e-6)
  return Math.abs(missing) < 1e-6 ? [] : before.slice(0, found + 1)
}
