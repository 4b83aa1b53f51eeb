import type { Action } from "../actions"
import type { Facts } from "../facts"
import { cancelRegistration } from "./checkout"
import { isLive } from "./payment"

/** A cancelled order gives back what is left of its credit, its payment ends, and the agent is told. */
export function cancelledOrder({ order, collections, records }: Facts): Action[] {
  if (!order?.canceled) {
    return []
  }
  const { hold, charges } = records
  return [
    ...(hold?.status === "open"
      ? [{ type: "release_hold", hold_id: hold.id, reason: "order_cancelled" } satisfies Action]
      : []),
    // A decision that came while Medusa cancelled the order has made its payment live again (09 19).
    ...collections
      .flatMap(({ payments }) => payments)
      .filter((payment) => isLive(payment) && payment.captures.length === 0)
      .map(({ id }): Action => ({ type: "cancel_payment", payment_id: id })),
    // An order of which something has been charged stays registered: its shipped part is the agent's to collect.
    ...(charges.length === 0 ? cancelRegistration(records) : []),
  ]
}
