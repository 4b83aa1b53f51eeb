import type { Action } from "../actions"
import type { Facts, FulfillmentFacts, NoticeFacts } from "../facts"
import { numberOf } from "../parcel-number"
import { chargesOfRest, partOf } from "../registrations"
import { sumOfLine } from "../paper-lines"
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
  if (before?.amount && before.status !== "not_required") {
    return queue(before.amount)
  }
  const part = partOf(records, parcel.id)
  if (agent.multiple_shipments || part) {
    return part && part.id !== registration_id ? [] : queue(chargedFor(facts, parcel))
  }
  const gone = order?.fulfillments.filter((other) => isGone(other, program.notify_on)) ?? []
  if (!order || !isWhollyGone(order, gone)) {
    const amount = chargedFor(facts, parcel)
    const isNoted = noted === amount || program.partial === "split"
    return isNoted ? [] : [{ type: "note_shipment", key, fulfillment_id: parcel.id, amount }]
  }
  const together = gone.filter(({ id }) => !partOf(records, id))
  const shippable = together.filter(({ requires_shipping }) => requires_shipping)
  const last = (shippable.length > 0 ? shippable : together).reduce((latest, other) =>
    goneAt(other) >= goneAt(latest) ? other : latest
  )
  return parcel.id === last.id
    ? queue(sumOf(chargesOfRest(records)))
    : [{ type: "withdraw_notice", key, not_required: true }]
}

/** Pieces that were unpacked and packed again were charged with the parcel that they were in first. */
function chargedFor({ order, records: { charges } }: Facts, { id, items }: FulfillmentFacts): number {
  const own = charges.filter(({ fulfillment_id }) => fulfillment_id === id)
  const unpacked = charges.filter((charge) =>
    order?.fulfillments.some((parcel) => parcel.id === charge.fulfillment_id && parcel.canceled_at)
  )
  const again = items.map(({ line_id, quantity }) => {
    const before = sumOfLine(unpacked, line_id)
    const pieces = Math.min(before.quantity, quantity - sumOfLine(own, line_id).quantity)
    return { amount: pieces > 0 ? Math.round((before.amount * pieces) / before.quantity) : 0 }
  })
  return sumOf([...own, ...again])
}

const sumOf = (papers: { amount: number }[]) => papers.reduce((sum, { amount }) => sum + amount, 0)
