import type { AgentAnswer } from "../port"

/** A question that was given less time than this says nothing about the agent when it brings no answer. */
export const FAIR_DEADLINE_MS = 500

/** The agent is there and asks for patience, or the adapter had no time left to call it: no reason to take it for dead. */
const NO_FAULTS = ["rate_limited", "HTTP 429", "deadline"]

/**
 * What an answer tells about the agent itself. A *no* is as good a sign of life as a yes; only `invalid_request` may have
 * been an adapter's own check before anything was sent.
 */
export function judgeCall(answer: AgentAnswer<unknown>, deadlineMs: number): "alive" | "fault" | "nothing" {
  switch (answer.kind) {
    case "accepted":
    case "duplicate":
      return "alive"
    case "refused":
      return answer.reason === "invalid_request" ? "nothing" : "alive"
    case "retryable":
      return NO_FAULTS.includes(answer.code) ? "nothing" : "fault"
    case "unknown":
      return deadlineMs < FAIR_DEADLINE_MS ? "nothing" : "fault"
  }
}
