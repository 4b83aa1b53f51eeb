import type { AgentHost } from "./agent-host"
import type { AgentCalls } from "./calls/agent-calls"
import { isTurnedAway } from "./calls/judge-call"
import type { AgentAnswer } from "./port"
import type { ConnectionTest } from "./types"

/** A person waits for it, and a slow agent shall be told from a silent one. */
const DEADLINE_MS = 10_000

/**
 * Asks an agent something harmless for a person who wants to know whether it is there: over the one door to the adapters,
 * so that it counts in the agent's limit and health, and ends the time in which it is left alone once it answers.
 *
 * @throws MedusaError `not_found`
 */
export async function testConnection(host: AgentHost, calls: AgentCalls, agent_id: string): Promise<ConnectionTest> {
  const adapter = host.adapter(agent_id)
  const tested_at = new Date()
  if (!adapter.testConnection) {
    return { outcome: "not_testable", took_ms: null, tested_at, message: null }
  }
  const started = performance.now()
  const { answer } = await calls.call(
    { agent_id, operation: "testConnection", deadline_ms: DEADLINE_MS, checkout: false, insists: true },
    (call) => adapter.testConnection!(call)
  )
  const outcome = outcomeOf(answer)
  const wasAsked = outcome !== "busy" && outcome !== "rate_limited"
  return {
    outcome,
    took_ms: wasAsked ? Math.round(performance.now() - started) : null,
    tested_at,
    message: answer.kind === "accepted" ? null : answer.message,
  }
}

function outcomeOf(answer: AgentAnswer<void>): ConnectionTest["outcome"] {
  switch (answer.kind) {
    case "accepted":
    case "duplicate":
      return "ok"
    case "refused":
      // It understood the question, and let us in: whatever it thinks of it.
      return isTurnedAway(answer) ? (answer.code.startsWith("HTTP ") ? "turned_away" : "credentials") : "ok"
    case "retryable":
      return outcomeOfLater(answer)
    case "unknown":
      return answer.cause === "garbage" ? "garbage" : answer.cause === "server_error" ? "agent_error" : "no_answer"
  }
}

function outcomeOfLater({
  code,
  is_agents_word,
}: Extract<AgentAnswer<void>, { kind: "retryable" }>): ConnectionTest["outcome"] {
  if (code === "rate_limited" || code === "HTTP 429") {
    return "rate_limited"
  }
  if (code === "breaker_open") {
    return "busy"
  }
  return is_agents_word ? "agent_error" : "no_answer"
}
