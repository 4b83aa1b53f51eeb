import type { AgentAnswer, AgentCall } from "./port"
import type { LastAnswer } from "./types"

/**
 * Calls an adapter within a deadline. An adapter that ignores the signal, or throws against its contract, counts as
 * *unknown*: the request may have gone out.
 */
export async function callAgent<T>(
  deadlineMs: number,
  send: (call: AgentCall) => Promise<AgentAnswer<T>>
): Promise<AgentAnswer<T>> {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<AgentAnswer<T>>((resolve) => {
    timer = setTimeout(() => {
      controller.abort()
      resolve({ kind: "unknown", message: `The agent gave no answer within ${deadlineMs} ms.`, cause: "no_answer" })
    }, deadlineMs)
  })
  try {
    return await Promise.race([send({ signal: controller.signal, deadline_ms: deadlineMs }), timeout])
  } catch (error) {
    // Only the class: a message may repeat what was sent, and with it secrets or personal data.
    return { kind: "unknown", message: `The adapter failed with ${(error as Error).name}.` }
  } finally {
    clearTimeout(timer)
  }
}

/** An answer as it is kept in a row and shown to staff; see `Called` for `waits`. */
export function toLastAnswer(answer: AgentAnswer<unknown>, waits = false): LastAnswer {
  return { ...wordsOf(answer), ...(waits && { waits }) }
}

function wordsOf(answer: AgentAnswer<unknown>): LastAnswer {
  const at = new Date().toISOString()
  switch (answer.kind) {
    case "accepted":
      return { at, kind: "accepted", message: "The agent accepted it." }
    case "refused":
      return {
        at,
        kind: "refused",
        reason: answer.reason,
        code: answer.code,
        message: answer.message,
        ...(answer.field && { field: answer.field }),
      }
    case "unknown":
      return { at, kind: "unknown", message: answer.message }
    default:
      return { at, kind: answer.kind, code: answer.code, message: answer.message }
  }
}
