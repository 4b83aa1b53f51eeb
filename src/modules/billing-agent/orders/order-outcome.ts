import { judgeAnswer } from "../../../domain/shipment/judge-answer"
import { toLastAnswer } from "../call-agent"
import type { Called } from "../calls/called"
import type { AgentCapabilities, OrderSnapshot } from "../port"
import type { OrderOutcome, OrderRow } from "./order-rows"

/**
 * What a send's answer makes of a registration. A refusal of the order itself is a decision; a refusal of how we asked
 * (credentials, a field) is not, and needs a person. No refusal says that an earlier send without an answer had no
 * effect. Asking never wears out: an order must not be left undecided because an agent was away for long.
 */
export function outcomeOfSend(
  { answer, waits }: Called<OrderSnapshot>,
  row: OrderRow,
  decision: AgentCapabilities["order_decision"]
): OrderOutcome {
  const { verdict, unanswered_sends } = judgeAnswer(answer.kind, row.unanswered_sends - 1)
  const written = { unanswered_sends, last_answer: toLastAnswer(answer, waits) }
  switch (verdict) {
    case "accepted":
      return {
        ...written,
        // An agent that decides at once had said yes, or it would not know the number.
        ...outcomeOfSnapshot(
          answer.kind === "accepted" ? answer.value : { state: decision === "async" ? "pending_review" : "approved" }
        ),
      }
    case "refused": {
      const isDecision = answer.kind === "refused" && (answer.reason === "declined" || answer.reason === "over_limit")
      return isDecision
        ? { ...written, state: "declined", decided_at: new Date() }
        : { ...written, state: "needs_attention" }
    }
    case "clash":
      return { ...written, state: "needs_attention" }
    case "retry":
      return { ...written, state: unanswered_sends > 0 ? "unknown" : "queued" }
    case "unknown":
    case "worn_out":
      return { ...written, state: "unknown" }
  }
}

/** It was claimed for a send, but nothing went out. */
export function outcomeOfNoSend(row: OrderRow): OrderOutcome {
  const unanswered_sends = row.unanswered_sends - 1
  return { unanswered_sends, state: unanswered_sends > 0 ? "unknown" : "queued" }
}

export function outcomeOfSnapshot(snapshot: OrderSnapshot): OrderOutcome {
  return {
    state: snapshot.state,
    ...(snapshot.agent_order_id !== undefined && { agent_order_id: snapshot.agent_order_id }),
    ...(snapshot.expires_at !== undefined && { expires_at: snapshot.expires_at }),
    ...(snapshot.ship_by !== undefined && { ship_by: snapshot.ship_by }),
    ...(snapshot.state !== "pending_review" && { decided_at: new Date() }),
  }
}
