import type { Action } from "../actions"
import type { ChargeFacts, Facts, RegistrationFacts } from "../facts"
import { isUndecided, partOf } from "../registrations"

type Parcel = Pick<ChargeFacts, "fulfillment_id">

/** The registration that answers for a parcel: the one of its own part, else that of the whole order or its rest. */
export function coverOf({ records }: Pick<Facts, "records">, { fulfillment_id }: Parcel): RegistrationFacts | null {
  return partOf(records, fulfillment_id) ?? records.registration
}

/**
 * Does nobody but the merchant answer for goods that left then? In agent-book programs whose agent decides on each order,
 * everything that left without a standing approval; else the agent's word on the buyer, or the own book, is enough.
 */
export function isUnguaranteed(facts: Facts, parcel: Parcel, leftAt: Date): boolean {
  return needsGuarantee(facts) && !isApprovedFor(coverOf(facts, parcel), leftAt)
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
