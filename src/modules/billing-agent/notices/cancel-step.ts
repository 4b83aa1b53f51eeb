import type { OrderRow } from "../orders/order-rows"

/**
 * How a registration is cancelled, from what we know of the agent's side of it. What may be there is cancelled there,
 * without finding out first: where the agent cannot be asked that would mean to register it once more. A number that is
 * another's was never ours to cancel; it has no unanswered send, so it is only closed here.
 */
export function cancelStep({
  state,
  may_be_at_agent,
}: Pick<OrderRow, "state" | "may_be_at_agent">): "nothing_to_cancel" | "close" | "cancel" {
  if (may_be_at_agent || state === "approved" || state === "pending_review") {
    return "cancel"
  }
  return state === "declined" || state === "cancelled" ? "nothing_to_cancel" : "close"
}
