import type { Action } from "../actions"
import type { Facts, FulfillmentFacts, NoticeFacts } from "../facts"
import { numberOf } from "../parcel-number"
import { partOf } from "../registrations"
import { goneAt, isGone, isWhollyGone } from "../shipped-value"

/**
 * A parcel that has left and is charged is told. Agents that take one slip an order are told when the last piece leaves,
 * the other parcels with it; what was split off has a registration, and so a slip, of its own.
 *
 * @param notices the parcel's own, oldest revision first; the last one waits
 */
export function reportOf(facts: Facts, parcel: FulfillmentFacts, notices: NoticeFacts[]): Action[] {
  const { order, agent, program, records } = facts
  const { key, registration_id, amount: noted } = notices[notices.length - 1]
  const queue = (amount: number): Action[] => [
    { type: "queue_notice", key, fulfillment_id: parcel.id, amount, ...numberOf(parcel) },
  ]
  const before = notices.at(-2)
  if (before?.amount) {
    return queue(before.amount)
  }
  const part = partOf(records, parcel.id)
  if (agent.multiple_shipments || part) {
    return part && part.id !== registration_id ? [] : queue(chargedFor(facts, [parcel]))
  }
  const gone = order?.fulfillments.filter((other) => isGone(other, program.notify_on)) ?? []
  if (!order || !isWhollyGone(order, gone)) {
    const amount = chargedFor(facts, [parcel])
    const isNoted = noted === amount || program.partial === "split"
    return isNoted ? [] : [{ type: "note_shipment", key, fulfillment_id: parcel.id, amount }]
  }
  const together = gone.filter(({ id }) => !partOf(records, id))
  const shippable = together.filter(({ requires_shipping }) => requires_shipping)
  const last = (shippable.length > 0 ? shippable : together).reduce((latest, other) =>
    goneAt(other) >= goneAt(latest) ? other : latest
  )
  return parcel.id === last.id
    ? queue(chargedFor(facts, together))
    : [{ type: "withdraw_notice", key, not_required: true }]
}

function chargedFor({ records: { charges } }: Facts, parcels: FulfillmentFacts[]): number {
  const ids = parcels.map(({ id }) => id)
  return charges.reduce((sum, charge) => (ids.includes(charge.fulfillment_id) ? sum + charge.amount : sum), 0)
}
