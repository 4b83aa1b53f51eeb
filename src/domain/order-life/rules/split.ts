import type { Action } from "../actions"
import type { Facts, RegistrationFacts } from "../facts"
import { chargesOfRest, isDue } from "../registrations"
import { goneAt, isGone, piecesOf } from "../shipped-value"

/**
 * For agents that take one slip an order: the parcel that left first, of those that the agent does not know one by one, gets
 * a registration of its own, and what remains another. One a round: the next one is taken from that rest.
 */
export function splitOff({ order, agent, program, records }: Facts): Action[] {
  const { registration } = records
  const may = program.partial === "split" && !agent.multiple_shipments && agent.cancels_orders
  if (!may || !order || !registration || !isDivisible(registration) || isDue(records, registration)) {
    return []
  }
  const gone = order.fulfillments.filter((parcel) => isGone(parcel, program.notify_on))
  const remains = order.lines.some(
    ({ id, quantity, requires_shipping }) =>
      requires_shipping && gone.reduce((pieces, parcel) => pieces + piecesOf(parcel, id), 0) < quantity
  )
  const charged = chargesOfRest(records).filter(({ unguaranteed, amount }) => !unguaranteed && amount > 0)
  const [first] = gone
    .filter(({ id, requires_shipping }) => requires_shipping && charged.some((charge) => charge.fulfillment_id === id))
    .sort((a, b) => goneAt(a).getTime() - goneAt(b).getTime() || a.id.localeCompare(b.id))
  // What needs no shipping has no slip: it goes with the last parcel, so that one is not split off from it.
  return first && remains
    ? [{ type: "split_registration", registration_id: registration.id, fulfillment_id: first.id }]
    : []
}

/** Approved; or a rest that has not gone out yet, which is better divided before the agent hears of it. */
function isDivisible({ state, part, superseded, may_be_at_agent }: RegistrationFacts): boolean {
  return !superseded && (state === "approved" || (state === "queued" && part !== null && !may_be_at_agent))
}
