import type { AgentAnswer } from "../port"

/** A question that was given less time than this says nothing about the agent when it brings no answer. */
export const FAIR_DEADLINE_MS = 500

/** The agent is there and asks for patience, or the adapter had no time left to call it: no reason to take it for dead. */
const NO_FAULTS = ["rate_limited", "HTTP 429", "deadline"]

/** The agent does not let the merchant in, or something before it turns everybody away: no word on what was sent. */
export function isTurnedAway(answer: AgentAnswer<unknown>): boolean {
  return answer.kind === "refused" && answer.reason === "auth"
}

/**
 * What an answer tells about the agent itself. A *no* is as good a sign of life as a yes, and so is a *later* in the agent's
 * own words. Who is turned away can do nothing there: as with one who is dead, calling again and again brings nothing.
 */
export function judgeCall(answer: AgentAnswer<unknown>, deadlineMs: number): "alive" | "fault" | "nothing" {
  switch (answer.kind) {
    case "accepted":
    case "duplicate":
      return "alive"
    case "refused":
      return isTurnedAway(answer) ? "fault" : "alive"
    case "retryable":
      return answer.is_agents_word ? "alive" : NO_FAULTS.includes(answer.code) ? "nothing" : "fault"
    case "unknown":
      return deadlineMs < FAIR_DEADLINE_MS ? "nothing" : "fault"
  }
}
