import type { Action } from "../actions"
import type { Facts } from "../facts"
import { payableAmount } from "../shipped-value"

/**
 * Credit held beyond what can still ship is given back: the order became cheaper, or was charged before a server that had
 * died in the middle of its completion came to hold it.
 */
export function leftOverHold({ order, program, records: { hold, charges } }: Facts): Action[] {
  if (!order || order.canceled || hold?.status !== "open" || charges.length === 0) {
    return []
  }
  const charged = charges.reduce((sum, { amount }) => sum + amount, 0)
  return charged >= payableAmount(order, program.currency_decimals)
    ? [{ type: "release_hold", hold_id: hold.id, reason: "nothing_left_to_ship" }]
    : []
}
