import type { Action } from "../actions"
import type { Facts, Records, RegistrationFacts } from "../facts"
import { nextDecisionAsk } from "../next-check"
import { cancelRegistration } from "./checkout"

/** `needs_attention` too: what the agent did not take is sent again, in case the merchant has mended it meanwhile. */
export const isUndecided = ({ state, superseded }: RegistrationFacts) =>
  !superseded && state !== "approved" && state !== "declined" && state !== "cancelled"

/**
 * An order that stands while the agent's decision is out: ask, and let the answer complete or stop it. A decline closes
 * the session, which would otherwise look undecided for ever (09 15, 17), and gives the credit back.
 */
export function pendingDecision({ now, agent, order, session, records }: Facts): Action[] {
  const { hold, registration } = records
  if (!agent.decides_orders || !order || order.canceled || !registration) {
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
    return now >= nextDecisionAsk(registration) ? [{ type: "resolve_decision", registration_id: registration.id }] : []
  }
  const waiting = session?.status === "pending_authorization" ? session : null
  if (registration.state === "approved") {
    return waiting ? [{ type: "authorize_session", session_id: waiting.id }] : []
  }
  return registration.state === "declined" ? closeDeclined(waiting, hold, records) : []
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
const COMPLETION_SECONDS_MAX = 120

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
