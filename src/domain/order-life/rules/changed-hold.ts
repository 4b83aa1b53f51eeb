import type { Action } from "../actions"
import type { Facts } from "../facts"
import { holdChange, shortfallOf, wantedHold } from "../held-value"

/**
 * The hold follows its order: what it has become worth, less what was charged of it. What does not fit leaves the hold as it
 * is, until there is more credit or less order. One that has resolved is followed by a new one.
 */
export function changedHold(facts: Facts): Action[] {
  const { order, records } = facts
  const { hold, hold_count, charges } = records
  const change = holdChange(facts)
  if (!order || !hold || change === 0 || shortfallOf(facts) > 0) {
    return []
  }
  if (hold.status !== "open") {
    return [{ type: "place_hold", key: `hold:${order.id}:${order.version}:${hold_count + 1}`, amount: change }]
  }
  if (wantedHold(facts) > 0) {
    const serial = hold.adjustments + 1
    return [{ type: "adjust_hold", hold_id: hold.id, serial, change, reason: `order_version_${order.version}` }]
  }
  // Where something was charged it is `leftOverHold` that gives the rest back.
  return charges.length === 0 ? [{ type: "release_hold", hold_id: hold.id, reason: "nothing_left_to_pay" }] : []
}
