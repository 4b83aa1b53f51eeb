import type { Action } from "../actions"
import { chargeFor } from "../charge-value"
import { chargeKey, type Facts, type FulfillmentFacts } from "../facts"
import { goneAt, isGone, payableAmount } from "../shipped-value"
import { isChangeDue } from "./changed-registration"
import { isUnguaranteed } from "./guarantee"
import { lateCharges } from "./late-charge"
import { noticesOf } from "./notices"
import { splitOff } from "./split"

/**
 * Parcels: the notice is made with the fulfilment; the moment the parcel is gone (by the program's `notify_on`) its value
 * is charged and the notice queued. One charge a round: the next one is counted from the records that this one changes.
 */
export function parcels(facts: Facts): Action[] {
  const { order, program, records } = facts
  if (!order) {
    return []
  }
  const charge = nextUncharged(facts)
  const late = charge ? [] : lateCharges(facts)
  if (late.length > 0) {
    return late
  }
  if (!charge) {
    // Without a registration there is nobody to tell yet; the one to come is waited for.
    return facts.agent.takes_shipments && records.registration && !isForNobody(facts)
      ? [...order.fulfillments.flatMap((parcel) => noticesOf(facts, parcel)), ...splitOff(facts)]
      : []
  }
  const { amount, lines } = chargeFor(order, charge, records, program.currency_decimals)
  return [
    {
      type: "post_charge",
      key: chargeKey(charge.id),
      fulfillment_id: charge.id,
      amount,
      lines,
      event_at: goneAt(charge),
      unguaranteed: isUnguaranteed(facts, { fulfillment_id: charge.id, amount }, goneAt(charge)),
    },
  ]
}

/** The registration is about to be replaced, or what is left of the order was paid another way. */
function isForNobody(facts: Facts): boolean {
  const { order, program, records } = facts
  return isChangeDue(facts) || (records.charges.length === 0 && payableAmount(order!, program.currency_decimals) <= 0)
}

function nextUncharged({ order, program, records }: Facts): FulfillmentFacts | undefined {
  return order?.fulfillments
    .filter((parcel) => isGone(parcel, program.notify_on) && parcel.items.length > 0)
    .filter(({ id }) => !records.charges.some(({ fulfillment_id }) => fulfillment_id === id))
    .sort((a, b) => goneAt(a).getTime() - goneAt(b).getTime() || a.id.localeCompare(b.id))[0]
}
