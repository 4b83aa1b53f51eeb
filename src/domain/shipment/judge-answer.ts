export type AnswerKind = "accepted" | "duplicate" | "refused" | "retryable" | "unknown"

/**
 * - `accepted`: it had its effect, now or by an earlier send
 * - `refused`: the agent said no · `clash`: the agent already has this number, and not from us
 * - `retry`: certainly without effect, send again · `unknown`: send again with the same number
 * - `worn_out`: tried often enough, a person must look
 */
export type Verdict = "accepted" | "refused" | "clash" | "retry" | "unknown" | "worn_out"

export type Judgement = {
  verdict: Verdict
  /** Sends that may have had an effect we do not know of, after this answer. */
  unanswered_sends: number
}

/**
 * What one answer of an agent means for a row that was sent before.
 *
 * *Duplicate* is proof of our own effect only if an earlier send of this row got no answer; on a first send somebody
 * else has used the number, and taking it for ours would guarantee a stranger's order.
 *
 * @param unansweredBefore earlier sends of this row without an answer, this send not counted
 * @param attempts sends so far, this one counted; left out for what never wears out
 */
export function judgeAnswer(
  kind: AnswerKind,
  unansweredBefore: number,
  attempts?: { made: number; max: number }
): Judgement {
  const isWornOut = attempts !== undefined && attempts.made >= attempts.max
  switch (kind) {
    case "accepted":
      return { verdict: "accepted", unanswered_sends: 0 }
    case "duplicate":
      return unansweredBefore > 0
        ? { verdict: "accepted", unanswered_sends: 0 }
        : { verdict: "clash", unanswered_sends: 0 }
    case "refused":
      return { verdict: "refused", unanswered_sends: unansweredBefore }
    case "retryable":
      return { verdict: isWornOut ? "worn_out" : "retry", unanswered_sends: unansweredBefore }
    case "unknown":
      return { verdict: isWornOut ? "worn_out" : "unknown", unanswered_sends: unansweredBefore + 1 }
  }
}
