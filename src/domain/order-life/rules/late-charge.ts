import type { Action } from "../actions"
import { lateCharge } from "../charge-value"
import { lateChargeKey, type Facts } from "../facts"
import { holdChange, isOnAccount } from "../held-value"
import { isGone, isWhollyGone } from "../shipped-value"
import { isChangeDue } from "./changed-registration"
import { isUnguaranteed } from "./guarantee"

/**
 * A higher price of what has left, or a fee that was added then: no parcel will bring it, so it is charged by itself, once
 * its credit is held and the agent has what it still takes. An agent that was told the last slip takes no more, so that
 * nobody guarantees it.
 */
export function lateCharges(facts: Facts): Action[] {
  const { order, program, records } = facts
  const isReady = isOnAccount(facts) && holdChange(facts) === 0 && !isChangeDue(facts)
  if (!order || records.charges.length === 0 || !isReady) {
    return []
  }
  const gone = order.fulfillments.filter((parcel) => isGone(parcel, program.notify_on))
  const { amount, lines } = lateCharge(order, records, program.currency_decimals)
  const serial = records.charges.filter(({ fulfillment_id }) => fulfillment_id === null).length + 1
  const event_at = order.changed_at
  return amount > 0 && isWhollyGone(order, gone)
    ? [
        {
          type: "post_charge",
          key: lateChargeKey(order.id, serial),
          fulfillment_id: null,
          amount,
          lines,
          event_at,
          unguaranteed: isUnguaranteed(facts, { fulfillment_id: null, amount }, event_at),
        },
      ]
    : []
}
