import { chargedBeyond } from "./counted-charges"
import type { Facts } from "./facts"
import { isDeclinedOtherwise, registrationsApart } from "./registrations"
import { coverOf, mayBeGuaranteed } from "./rules/guarantee"

/** Credit that the order needs for what can still ship, in minor units. */
export function wantedHold(facts: Facts): number {
  const { order, program, records } = facts
  if (!order) {
    return 0
  }
  return Math.max(0, holdDue(facts) - chargedBeyond(order, records, program.currency_decimals))
}

/** What left without a guarantee took nothing of the hold; the agent that may still agree counts it as used. */
const holdDue = (facts: Facts): number =>
  facts.records.charges
    .filter((charge) => mayBeGuaranteed(coverOf(facts, charge), charge.event_at))
    .reduce((sum, { hold_due }) => sum + hold_due, 0)

/** What is held by now for what has not left yet. */
export function heldForMore(facts: Facts): number {
  return Math.max(0, openHold(facts) - holdDue(facts))
}

/**
 * Does this order stand on account, so that its credit follows whatever becomes of it? Not once all its credit was given back
 * without anything having left: it was declined, or paid another way, and is nobody's concern here any more.
 */
export function isOnAccount(facts: Facts): boolean {
  const { order, records } = facts
  const { hold, charges } = records
  return (
    order !== null &&
    !order.canceled &&
    hold !== null &&
    !isGivenUp(facts) &&
    (hold.status !== "released" || charges.length > 0)
  )
}

/**
 * By the agent, or by us; not where only what was left of an order in parts was taken out of it, nor where what the agent
 * declined is not what the order is worth any more.
 */
function isGivenUp(facts: Facts): boolean {
  const { registration } = facts.records
  if (!registration) {
    return false
  }
  return registration.superseded
    ? registration.part === null || registrationsApart(facts.records).length === 0
    : registration.state === "cancelled" || (registration.state === "declined" && !isDeclinedOtherwise(facts))
}

/** By how much the hold has to change; where there is none open any more, what a new one has to be. */
export function holdChange(facts: Facts): number {
  return isOnAccount(facts) ? wantedHold(facts) - openHold(facts) : 0
}

const openHold = ({ records: { hold } }: Facts): number => (hold?.status === "open" ? hold.remaining : 0)

/** What is missing for that; 0: it fits. The same as the ledger judges when it is done. */
export function shortfallOf(facts: Facts): number {
  const change = holdChange(facts)
  if (change <= 0 || !facts.account) {
    return 0
  }
  const { status, available } = facts.account
  return status === "active" ? Math.max(0, change - (available ?? change)) : change
}

/** How far beyond its limit the account would come with it, whatever its status and whatever it was allowed. */
export function beyondLimitOf(facts: Facts): number {
  const change = holdChange(facts)
  if (change <= 0 || !facts.account) {
    return 0
  }
  const { available, allowed } = facts.account
  return available === null ? 0 : Math.max(0, change - available + allowed)
}
