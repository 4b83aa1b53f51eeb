import type { Action } from "../actions"
import type { Facts, Records, RegistrationFacts } from "../facts"
import { shortfallOf } from "../held-value"
import { nextDecisionAsk, nextPartAsk } from "../next-check"
import { isUndecided } from "../registrations"
import { cancelRegistration } from "./checkout"
import { isChangeDue } from "./changed-registration"
import { isInStep } from "./collections"
import { isReplacedGone } from "./parts"

/**
 * An order that stands while the agent's decision is out: ask, and let the answer complete or stop it. A decline closes
 * the session, which would otherwise look undecided for ever (09 15, 17), and gives the credit back.
 */
export function pendingDecision(facts: Facts): Action[] {
  const { agent, order, session, records } = facts
  const { hold, registration } = records
  if (!agent.decides_orders || !order || order.canceled || !registration || isChangeDue(facts)) {
    return []
  }
  if (isUndecided(registration) && hold?.status === "released" && records.charges.length === 0) {
    // Given back by a server that died before it gave up the registration, too.
    return cancelRegistration(records)
  }
  if (isUndecided(registration)) {
    if (registration.part !== null) {
      return [] // `pendingParts` asks for it.
    }
    return mayAsk(facts, registration) ? [{ type: "resolve_decision", registration_id: registration.id }] : []
  }
  const waiting = session?.status === "pending_authorization" ? session : null
  if (registration.state === "approved") {
    return waiting && isInStep(facts) ? [{ type: "authorize_session", session_id: waiting.id }] : []
  }
  return registration.state === "declined" ? closeDeclined(waiting, hold, records) : []
}

/**
 * Not before what it replaces is cancelled at the agent, which would count both; and nothing goes out for the first time for
 * which credit is missing, unless some of it has left.
 */
function mayAsk(facts: Facts, registration: RegistrationFacts): boolean {
  const isSent = registration.may_be_at_agent || registration.state === "pending_review"
  const isHeld = isSent || facts.records.charges.length > 0 || shortfallOf(facts) === 0
  return isHeld && isReplacedGone(facts.records) && facts.now >= nextAsk(facts.records, registration)
}

/** What takes the place of another goes out at once. */
export function nextAsk({ registrations }: Records, registration: RegistrationFacts): Date {
  const isFirst = registrations.every(({ superseded }) => !superseded)
  return isFirst ? nextDecisionAsk(registration) : nextPartAsk(registration)
}

function closeDeclined(waiting: Facts["session"], hold: Records["hold"], records: Records): Action[] {
  return [
    ...(waiting
      ? [
          {
            type: "delete_session",
            session_id: waiting.id,
            collection_id: waiting.collection_id,
            reopen_collection: true,
          } satisfies Action,
        ]
      : []),
    ...(hold?.status === "open"
      ? [{ type: "release_hold", hold_id: hold.id, reason: "declined_by_agent" } satisfies Action]
      : []),
    ...cancelRegistration(records),
  ]
}

/** A completion still running is younger than this; Medusa's own lock on a cart lasts as long. */
export const COMPLETION_SECONDS_MAX = 120

/**
 * A server that died in the middle of a completion leaves an order whose payment was never authorised, and nobody asks
 * again. Authorising takes up where it stopped, whether or not the hold was placed, because that is keyed by the session.
 */
export function stalledAuthorization({ now, order, session, collections, records }: Facts): Action[] {
  const { hold, opened_at, registration } = records
  const givenBack = hold?.status === "released" && registration?.state !== "approved"
  if (!order || order.canceled || session?.status !== "pending" || givenBack) {
    return []
  }
  const running = now.getTime() - (hold?.created_at ?? opened_at).getTime() < COMPLETION_SECONDS_MAX * 1_000
  const paid = collections.some(({ payments }) => payments.length > 0)
  return running || paid ? [] : [{ type: "authorize_session", session_id: session.id }]
}
