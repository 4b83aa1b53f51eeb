import type { Action } from "../actions"
import { cancelNoticeKey, type Facts } from "../facts"

/** A checkout that has led to no order by then is over. */
export const ABANDONED_AFTER_MINUTES = 30

/**
 * An abandoned checkout gives its credit back. The session goes first: a completion that comes late then fails cleanly
 * (09 54), and only when no order has come of it meanwhile is the hold released.
 */
export function abandonedCheckout({ now, order, session, records }: Facts): Action[] {
  const { hold } = records
  if (order || session?.has_order_link || !hold || hold.status !== "open") {
    return []
  }
  if (now.getTime() - hold.created_at.getTime() < ABANDONED_AFTER_MINUTES * 60_000) {
    return []
  }
  if (session) {
    return [
      {
        type: "delete_session",
        session_id: session.id,
        collection_id: session.collection_id,
        reopen_collection: false,
      },
    ]
  }
  return [{ type: "release_hold", hold_id: hold.id, reason: "checkout_abandoned" }, ...cancelRegistration(records)]
}

/**
 * A completion that failed after authorisation leaves its payment canceled, and the buyer's next try takes that payment
 * without asking the provider (09 51). The hold still stands, so the payment is live again.
 */
export function healedPayment({ order, collections, records: { hold } }: Facts): Action[] {
  if (!order || order.canceled || hold?.status !== "open") {
    return []
  }
  const open = collections.filter(({ status }) => status === "authorized")
  if (collections.length !== 1 || open.length !== 1) {
    return []
  }
  const { payments } = open[0]
  const dead = payments.filter(({ canceled_at }) => canceled_at)
  return dead.length === 1 && dead.length === payments.length ? [{ type: "heal_payment", payment_id: dead[0].id }] : []
}

/** The agent is told once; what becomes of the telling is the notice's own life. */
export function cancelRegistration({ registration, notices }: Facts["records"]): Action[] {
  if (!registration || ["cancelled", "declined", "needs_attention"].includes(registration.state)) {
    return []
  }
  const key = cancelNoticeKey(registration.id)
  return notices.some((notice) => notice.key === key)
    ? []
    : [{ type: "cancel_registration", key, registration_id: registration.id }]
}
