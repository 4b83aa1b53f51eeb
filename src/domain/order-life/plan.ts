import type { Action, Attention, Plan } from "./actions"
import type { Facts } from "./facts"
import { nextDecisionAsk, nextSettledCheck, nextWaitingCheck, soon } from "./next-check"
import { cancelledOrder } from "./rules/cancellation"
import { ABANDONED_AFTER_MINUTES, abandonedCheckout, healedPayment } from "./rules/checkout"
import { isUndecided, pendingDecision, stalledAuthorization } from "./rules/decision"
import { captures, crookedPayment } from "./rules/payment"
import { parcels } from "./rules/shipment"
import { payableAmount } from "./shipped-value"

/**
 * Condition → actions, in the order in which they must be done: Medusa's books are mended before anything is captured on
 * them, and a parcel is charged before it is captured and told.
 */
const RULES: ((facts: Facts) => Action[])[] = [
  abandonedCheckout,
  crookedPayment,
  healedPayment,
  cancelledOrder,
  pendingDecision,
  stalledAuthorization,
  parcels,
  captures,
]

/** What has to be done for this order now, what a person should know, and when to look again. */
export function plan(facts: Facts): Plan {
  const actions = RULES.flatMap((rule) => rule(facts))
  return { actions, attention: attentionOf(facts), next_check_at: nextCheckOf(facts, actions) }
}

function nextCheckOf(facts: Facts, actions: Action[]): Date | null {
  const { now, order, records } = facts
  const { hold, registration, notices } = records
  if (actions.length > 0) {
    return soon(now, 1)
  }
  if (!order) {
    return hold?.status === "open" ? soon(hold.created_at, ABANDONED_AFTER_MINUTES * 60) : null
  }
  if (registration && isUndecided(registration) && !order.canceled) {
    return nextDecisionAsk(registration)
  }
  const since = hold?.created_at ?? now
  const told = notices.every(({ status }) => ["accepted", "withdrawn", "not_required"].includes(status))
  if (order.canceled) {
    return told ? null : nextWaitingCheck(now, since)
  }
  return isWhollyCharged(facts) && told ? nextSettledCheck(now, since) : nextWaitingCheck(now, since)
}

function isWhollyCharged({ order, program, records }: Facts): boolean {
  const charged = records.charges.reduce((sum, { amount }) => sum + amount, 0)
  return order !== null && charged >= payableAmount(order, program.currency_decimals)
}

function attentionOf({ order, records: { registration, notices, charges, hold } }: Facts): Attention[] {
  const attention: Attention[] = []
  if (registration?.state === "declined" && order && !order.canceled) {
    attention.push({
      code: "declined_by_agent",
      message: "The billing agent declined this order. Its credit is free again; do not ship it on account.",
      actions: ["cancel_order", "other_payment_method"],
    })
  }
  if (registration?.state === "needs_attention" && order && !order.canceled) {
    attention.push({
      code: "registration_refused",
      message: `The billing agent did not take this order: ${registration.last_message ?? "no reason given"}`,
      actions: ["cancel_order", "other_payment_method"],
    })
  }
  if (charges.length > 0 && registration && registration.state !== "approved" && !order?.canceled) {
    attention.push({
      code: "shipped_without_approval",
      message: "Goods have left although the billing agent has not approved the order: nobody guarantees this amount.",
      actions: ["contact_agent", "contact_buyer"],
    })
  }
  if (order?.canceled && charges.length > 0 && hold) {
    attention.push({
      code: "cancelled_after_shipment",
      message: "The order was cancelled after goods were charged to the account. Refund what came back.",
      actions: ["refund"],
    })
  }
  for (const notice of notices.filter(({ status }) => status === "needs_attention")) {
    attention.push({
      code: notice.kind === "shipment" ? "notice_refused" : "cancellation_refused",
      message: `The billing agent did not take this notice: ${notice.last_message ?? "no reason given"}`,
      actions: ["retry_notice"],
    })
  }
  return attention
}
