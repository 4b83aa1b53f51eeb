import type { Action } from "../actions"
import type { Facts } from "../facts"
import { chargesOfRest } from "../registrations"
import { cancelRegistration } from "./checkout"
import { isLive } from "./payment"

/** A cancelled order gives back what is left of its credit, its payment ends, and the agent is told. */
export function cancelledOrder({ order, collections, records }: Facts): Action[] {
  if (!order?.canceled) {
    return []
  }
  const { hold } = records
  return [
    ...(hold?.status === "open"
      ? [{ type: "release_hold", hold_id: hold.id, reason: "order_cancelled" } satisfies Action]
      : []),
    // A decision that came while Medusa cancelled the order has made its payment live again (09 19).
    ...collections
      .flatMap(({ payments }) => payments)
      .filter((payment) => isLive(payment) && payment.captures.length === 0)
      .map(({ id }): Action => ({ type: "cancel_payment", payment_id: id })),
    // What has been charged stays registered: it is the agent's to collect. Of a split order that is each parcel by itself.
    ...(chargesOfRest(records).length === 0 ? cancelRegistration(records) : []),
  ]
}
