import type { Action } from "../actions"
import { cancelNoticeKey, type Facts, type Records, type RegistrationFacts } from "../facts"
import { isSettling } from "./payment"

/** A checkout that has led to no order by then is over. */
export const ABANDONED_AFTER_MINUTES = 30

/**
 * An abandoned checkout gives its credit back. The session goes first: a completion that comes late then fails cleanly
 * (09 54), and only when no order has come of it meanwhile is the hold released. Where the hold has gone already, because
 * the buyer chose another method after a completion that failed, the agent's approval is all that is left to undo.
 */
export function abandonedCheckout({ now, order, session, records }: Facts): Action[] {
  if (order || session?.has_order_link) {
    return []
  }
  const open = records.hold?.status === "open" ? records.hold : null
  if (open && now.getTime() - open.created_at.getTime() < ABANDONED_AFTER_MINUTES * 60_000) {
    return []
  }
  if (open && session) {
    return [
      {
        type: "delete_session",
        session_id: session.id,
        collection_id: session.collection_id,
        reopen_collection: false,
      },
    ]
  }
  return [
    ...(open ? [{ type: "release_hold", hold_id: open.id, reason: "checkout_abandoned" } satisfies Action] : []),
    ...cancelRegistration(records),
  ]
}

/**
 * A completion that failed after authorisation leaves its payment canceled, and the buyer's next try takes that payment
 * without asking the provider (09 51). The hold still stands, so the payment is live again; not at once, because an order
 * that is being cancelled looks the same until Medusa has finished.
 */
export function healedPayment({ now, order, collections, records: { hold } }: Facts): Action[] {
  // A hold that a shipment has used up counts too: goods can leave before the payment is healed.
  if (!order || order.canceled || !hold || hold.status === "released" || collections.length !== 1) {
    return []
  }
  const [{ status, payments }] = collections
  const [dead] = payments
  if (status !== "authorized" || payments.length !== 1 || !dead.canceled_at || isSettling(now, dead.canceled_at)) {
    return []
  }
  return [{ type: "heal_payment", payment_id: dead.id }]
}

/** The agent is told once; what becomes of the telling is the notice's own life. */
export function cancelRegistration({ registration, notices }: Records): Action[] {
  if (!registration || !isOwedToAgent(registration)) {
    return []
  }
  const key = cancelNoticeKey(registration.id)
  return notices.some((notice) => notice.key === key)
    ? []
    : [{ type: "cancel_registration", key, registration_id: registration.id }]
}

/** Does the agent have it, or may it, so that it must be told when nothing comes of it? */
export function isOwedToAgent({
  state,
  may_be_at_agent,
}: Pick<RegistrationFacts, "state" | "may_be_at_agent">): boolean {
  const closed = state === "cancelled" || state === "declined" || state === "needs_attention"
  return !closed || may_be_at_agent
}
