import type { AnswerKind } from "../../../domain/shipment/judge-answer"
import { retryDelaySeconds, setUpDelaySeconds } from "../../../domain/shipment/retry-delay"
import type { AgentAnswer } from "../port"

/**
 * `waits`: the agent is away, takes no more calls just now, or does not let the merchant in, which says nothing about what
 * was to be sent. It counts as no try, and is repeated as soon as that is over.
 */
export type Called<T> = { answer: AgentAnswer<T>; waits: boolean }

/** What is turned away at the door had no effect and is no *no* to what was sent: that goes out again by itself. */
export function kindOf({ answer, waits }: Called<unknown>): AnswerKind {
  return waits && answer.kind === "refused" ? "retryable" : answer.kind
}

/** How long what was not taken waits for its next send. @param sends how often it was sent so far */
export function secondsUntilNext({ answer, waits }: Called<unknown>, sends: number): number {
  if (waits && answer.kind === "refused") {
    return setUpDelaySeconds(Math.random)
  }
  const asked = answer.kind === "retryable" ? answer.retry_after_seconds : undefined
  return retryDelaySeconds(waits ? 1 : sends, Math.random, asked)
}
