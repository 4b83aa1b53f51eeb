import { isClash, type OrderRow } from "../orders/order-rows"

/** How a registration is cancelled, from what we know of the agent's side of it. */
export function cancelStep(
  registration: Pick<OrderRow, "state" | "unanswered_sends" | "last_answer">
): "nothing_to_cancel" | "close" | "find_out" | "cancel" {
  const { state, unanswered_sends } = registration
  if (state === "declined" || state === "cancelled") {
    return "nothing_to_cancel"
  }
  // The number may be somebody else's: cancelling it at the agent would cancel a stranger's order.
  if (isClash(registration)) {
    return "close"
  }
  if (state === "approved" || state === "pending_review") {
    return "cancel"
  }
  return unanswered_sends === 0 ? "close" : "find_out"
}
