import type { Action } from "../actions"
import type { Facts } from "../facts"
import { cancelRegistration } from "./checkout"

/** A cancelled order gives back what is left of its credit, and the agent is told. */
export function cancelledOrder({ order, records }: Facts): Action[] {
  const { hold, charges } = records
  if (!order?.canceled) {
    return []
  }
  return [
    ...(hold?.status === "open"
      ? [{ type: "release_hold", hold_id: hold.id, reason: "order_cancelled" } satisfies Action]
      : []),
    // An order of which something has been charged stays registered: its shipped part is the agent's to collect.
    ...(charges.length === 0 ? cancelRegistration(records) : []),
  ]
}
