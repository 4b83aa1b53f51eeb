import type { AgentAnswer } from "../../modules/billing-agent/port"
import type { FaultKind } from "./types"

const KINDS: readonly string[] = ["accepted", "duplicate", "refused", "retryable", "unknown"]

export function isAnswer(answer: unknown): boolean {
  return KINDS.includes((answer as { kind?: string } | null)?.kind ?? "")
}

type Met = { came: boolean; met: FaultKind | null; is_question: boolean }

/**
 * What is wrong with the class of an answer to a call that did or did not come to the agent, and met this fault there;
 * null: nothing.
 *
 * Only *unknown* is right where the effect may have happened. Of a server's error an adapter may know that its agent
 * had done nothing, and of a question it does not matter: there *retryable* is right, too.
 */
export function classProblem(
  answer: AgentAnswer<unknown>,
  { came, met, is_question, any_word }: Met & { any_word?: boolean }
): string | null {
  if (!isAnswer(answer)) {
    return `the answer is none of ${KINDS.join(", ")}`
  }
  if (answer.kind !== "accepted" && typeof answer.message !== "string") {
    return `the answer "${answer.kind}" has no message for staff`
  }
  if (!came) {
    const isClaim = answer.kind === "accepted" || answer.kind === "duplicate"
    return isClaim ? `was called ${answer.kind} although nothing was sent to the agent` : null
  }
  if (met === null) {
    return answer.kind === "unknown" ? `was answered by the agent, and called unknown ("${answer.message}")` : null
  }
  const right = [...rightKinds(met, is_question), ...(any_word && met === "refuse" ? ["accepted"] : [])]
  return right.includes(answer.kind) ? null : `met ${met} and was called ${answer.kind}, not ${right.join(" or ")}`
}

function rightKinds(fault: FaultKind, isQuestion: boolean): string[] {
  switch (fault) {
    case "refuse":
      // An agent may have nothing to say to a question just now.
      return isQuestion ? ["refused", "unknown", "retryable"] : ["refused"]
    case "http_500":
      return ["unknown", "retryable"]
    case "timeout_before":
    case "timeout_after":
    case "garbage":
    case "slow":
      return isQuestion ? ["unknown", "retryable"] : ["unknown"]
  }
}
