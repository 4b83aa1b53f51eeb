import type { Action } from "../actions"
import type { ChargeFacts, Facts, RegistrationFacts } from "../facts"
import { currentRegistrations, isUndecided, partOf } from "../registrations"

type Charged = Pick<ChargeFacts, "fulfillment_id" | "amount">
type Books = Pick<Facts, "order" | "agent" | "records">

/**
 * The registration that answers for what was charged: the one of the parcel's own part, else that of the whole order or its
 * rest. What no slip tells of is answered for by the first that was for as much; null: the agent was never told so much.
 */
export function coverOf(facts: Books, charge: Charged): RegistrationFacts | null {
  const { records } = facts
  const part = partOf(records, charge.fulfillment_id)
  if (part || !isWithoutSlip(facts, charge)) {
    return part ?? records.registration
  }
  return firstWithRoom(facts, charge) ?? (charge.fulfillment_id === null ? null : records.registration)
}

function isWithoutSlip({ order, agent }: Books, { fulfillment_id }: Charged): boolean {
  const parcel = order?.fulfillments.find(({ id }) => id === fulfillment_id)
  return fulfillment_id === null || (agent.needs_slip && parcel?.requires_shipping === false)
}

function firstWithRoom(facts: Books, charge: Charged): RegistrationFacts | undefined {
  const { records } = facts
  const rooms = currentRegistrations(records).map((registration) => ({ registration, left: registration.amount }))
  for (const one of records.charges.filter((other) => !isWithoutSlip(facts, other))) {
    const cover = partOf(records, one.fulfillment_id) ?? records.registration
    rooms.filter(({ registration }) => registration === cover).forEach((room) => (room.left -= one.amount))
  }
  const before = records.charges.filter((other) => isWithoutSlip(facts, other))
  for (const one of [...before, charge]) {
    const room = rooms.find(({ left }) => left >= one.amount)
    if (one === charge) {
      return room?.registration
    }
    if (room) {
      room.left -= one.amount
    }
  }
  return undefined
}

/**
 * Does nobody but the merchant answer for goods that left then? In agent-book programs whose agent decides on each order,
 * everything that left without a standing approval; else the agent's word on the buyer, or the own book, is enough.
 */
export function isUnguaranteed(facts: Facts, charge: Charged, leftAt: Date): boolean {
  return needsGuarantee(facts) && !isApprovedFor(coverOf(facts, charge), leftAt)
}

/** A late yes takes goods over that left before it; a yes taken back gives them to the merchant's own book. */
export function movedGuarantee(facts: Facts): Action[] {
  return needsGuarantee(facts) ? facts.records.charges.flatMap((charge) => transferOf(facts, charge)) : []
}

function transferOf(facts: Facts, charge: ChargeFacts): Action[] {
  const cover = coverOf(facts, charge)
  const transfer = { type: "transfer_charge" as const, charge_id: charge.id, unguaranteed: !charge.unguaranteed }
  if (charge.unguaranteed) {
    return isApprovedFor(cover, charge.event_at) ? [{ ...transfer, reason: "approved_by_agent" }] : []
  }
  // What we gave up ourselves, to register it in parts or because nothing is owed any more, was not taken back by the agent.
  const isLost = cover && !cover.superseded && (cover.state === "declined" || cover.state === "cancelled")
  if (!cover && charge.fulfillment_id === null) {
    return [{ ...transfer, reason: "not_registered" }]
  }
  return isLost ? [{ ...transfer, reason: `${cover.state}_by_agent` }] : []
}

/** May the agent come to answer for goods that left then, or has it just agreed to? */
export function mayBeGuaranteed(cover: RegistrationFacts | null, leftAt: Date): boolean {
  return cover !== null && (isUndecided(cover) || isApprovedFor(cover, leftAt))
}

function isApprovedFor(cover: RegistrationFacts | null, leftAt: Date): boolean {
  return cover?.state === "approved" && !cover.superseded && (!cover.expires_at || cover.expires_at >= leftAt)
}

const needsGuarantee = ({ program, agent }: Facts) => program.book === "agent" && agent.decides_orders
