import type { Action } from "../actions"
import type { Facts, RegistrationFacts } from "../facts"
import { amountToRegister, leftUnder } from "../amount-to-register"
import { isOnAccount, shortfallOf } from "../held-value"
import { isDeclined, isLeftToTell, isReported } from "../registrations"
import { cancelRegistration } from "./checkout"

/**
 * What the agent knows is no longer what the order is worth. Agents change no orders: what was not told of a slip is
 * cancelled there and registered anew; what was stays, and what has been added since is registered beside it. That it is
 * worth less than what was told is told as a return. What was declined the agent does not have: it only leaves the word to
 * what is registered next, or to what is registered already.
 */
export function changedRegistration(facts: Facts): Action[] {
  const { records } = facts
  const { registration } = records
  if (!registration || !isChangeDue(facts) || needsHands(facts)) {
    return []
  }
  const { id: registration_id } = registration
  if (amountToRegister(facts) > 0) {
    return [{ type: "change_registration", registration_id, beside: isReported(records, registration) }]
  }
  return isDeclined(registration) ? [{ type: "drop_registration", registration_id }] : cancelRegistration(records)
}

/** Is what the agent has to be given up there before anything new can be registered, and can it not be told so? */
export function needsHands({ agent, records: { registration } }: Facts): boolean {
  return !agent.cancels_orders && registration !== null && !isDeclined(registration)
}

/**
 * Has the agent, or may it have, another amount than the order is worth, which the order's credit covers? Of one that is short
 * only where more has left than the agent was asked for: nobody would answer for that.
 */
export function isChangeDue(facts: Facts): boolean {
  const { agent, records } = facts
  const { registration } = records
  if (!agent.decides_orders || !registration || !isOnAccount(facts)) {
    return false
  }
  const known = registration.superseded ? 0 : registration.amount
  if (shortfallOf(facts) > 0 && (isDeclined(registration) || leftUnder(facts) <= known)) {
    return false
  }
  const difference = amountToRegister(facts) - known
  return isReported(records, registration)
    ? registration.state === "approved" && difference > 0 && isLeftToTell(facts)
    : difference !== 0 && isWrittenDown(registration)
}

/** What was never sent, or surely not taken, goes out with what the order is then; what is just being sent is waited for. */
function isWrittenDown({ state, part, may_be_at_agent }: RegistrationFacts): boolean {
  return (
    state !== "sending" && (part !== null || may_be_at_agent || (state !== "queued" && state !== "needs_attention"))
  )
}
