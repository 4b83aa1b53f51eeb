import type { Records } from "./facts"

export type Receivable = {
  charged: number
  credited: number
  /** What the buyer owes of this order to whoever collects it: charged − credited, never below 0. */
  owed: number
  /** The part of it that an agent guarantees, or that is on the merchant's own book by agreement. */
  guaranteed: number
  /** The part that only the merchant bears, though an agent should. */
  unguaranteed: number
}

/** What an order comes to on account so far, in minor units. */
export function receivableOf({
  charges,
  credits,
  unguaranteed_amount,
}: Pick<Records, "charges" | "credits" | "unguaranteed_amount">): Receivable {
  const charged = sumOf(charges)
  const credited = sumOf(credits)
  const owed = Math.max(0, charged - credited)
  const unguaranteed = Math.min(owed, unguaranteed_amount)
  return { charged, credited, owed, guaranteed: owed - unguaranteed, unguaranteed }
}

const sumOf = (papers: { amount: number }[]) => papers.reduce((sum, { amount }) => sum + amount, 0)
