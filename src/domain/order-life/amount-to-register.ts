import type { ChargeFacts, Facts } from "./facts"
import { heldForMore, shortfallOf } from "./held-value"
import { amountApart, unregisteredAmount } from "./registrations"

/**
 * What the newest registration should be for. While credit is missing the agent is asked for no more than is held, and for
 * what has left all the same, or it would be told of more than it has approved.
 */
export function amountToRegister(facts: Facts): number {
  const amount = unregisteredAmount(facts)
  return shortfallOf(facts) > 0 ? Math.max(0, Math.min(amount, leftUnder(facts) + heldForMore(facts))) : amount
}

/** What of that is left for the rest once the parcel of this charge has a registration of its own. */
export const amountOfRest = (facts: Facts, { amount }: Pick<ChargeFacts, "amount">): number =>
  Math.max(0, amountToRegister(facts) - amount)

/** What has left of the order and none of the other registrations stands for. */
export const leftUnder = ({ records }: Facts): number =>
  records.charges.reduce((sum, { amount }) => sum + amount, 0) - amountApart(records)
