import type { Action } from "../actions"
import type { Facts, RegistrationFacts } from "../facts"
import { nextDecisionAsk } from "../next-check"

export const isUndecided = ({ state }: RegistrationFacts) =>
  state === "queued" || state === "sending" || state === "unknown" || state === "pending_review"

/**
 * An order that stands while the agent's decision is out: ask, and let the answer complete or stop it. A decline closes
 * the session, which would otherwise look undecided for ever (09 15, 17), and gives the credit back.
 */
export function pendingDecision({ now, agent, order, session, records: { hold, registration } }: Facts): Action[] {
  if (!agent.decides_orders || !order || order.canceled || !registration) {
    return []
  }
  if (isUndecided(registration)) {
    return now >= nextDecisionAsk(registration) ? [{ type: "resolve_decision", registration_id: registration.id }] : []
  }
  const waiting = session?.status === "pending_authorization" ? session : null
  if (registration.state === "approved") {
    return waiting ? [{ type: "authorize_session", session_id: waiting.id }] : []
  }
  const actions: Action[] = []
  if (waiting) {
    actions.push({
      type: "delete_session",
      session_id: waiting.id,
      collection_id: waiting.collection_id,
      reopen_collection: true,
    })
  }
  if (hold?.status === "open" && registration.state === "declined") {
    actions.push({ type: "release_hold", hold_id: hold.id, reason: "declined_by_agent" })
  }
  return actions
}

/** A completion still running is younger than this; Medusa's own lock on a cart lasts as long. */
const COMPLETION_SECONDS_MAX = 120

/**
 * A server that died in the middle of a completion leaves an order whose payment was never authorised, and nobody asks
 * again. Authorising takes up where it stopped, because the hold is keyed by the session.
 */
export function stalledAuthorization({ now, order, session, collections, records: { hold } }: Facts): Action[] {
  if (!order || order.canceled || hold?.status !== "open" || session?.status !== "pending") {
    return []
  }
  const running = now.getTime() - hold.created_at.getTime() < COMPLETION_SECONDS_MAX * 1_000
  const paid = collections.some(({ payments }) => payments.length > 0)
  return running || paid ? [] : [{ type: "authorize_session", session_id: session.id }]
}
