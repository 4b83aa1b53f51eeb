import type { AgentHost } from "../agent-host"
import { callAgent } from "../call-agent"
import { LastContact } from "../last-contact"
import type { BillingAgent } from "../port"
import type { Database } from "../sql"
import type { AgentHealth } from "../types"
import { Breaker } from "./breaker"
import type { Called } from "./called"
import { FailureRows } from "./failure-rows"
import { HealthRows } from "./health-rows"
import { isTurnedAway, judgeCall } from "./judge-call"
import { RateLimit } from "./rate-limit"
import { storable } from "./storable"

export type CallOptions = {
  agent_id: string
  /** What is called, for staff who look at what failed. */
  operation: Operation
  deadline_ms: number
  /** Somebody waits at a checkout: may use the calls that are reserved for that. */
  checkout: boolean
  /** A person wants to know whether the agent is there: also while it is left alone, one at a time. */
  insists?: boolean
}

/** The calls of an adapter, which all of them may fail. */
export type Operation = Exclude<keyof BillingAgent, "capabilities" | "applicationFields" | `check${string}`>

/** The one door to the adapters: nothing is called while an agent is left alone, nor more often than it bears. */
export class AgentCalls {
  private readonly rows: HealthRows
  private readonly breaker: Breaker
  private readonly rate: RateLimit
  private readonly contact: LastContact
  private readonly failures: FailureRows
  /** Until when (epoch milliseconds) there is no room for what no checkout waits for. */
  private readonly fullUntil = new Map<string, number>()

  constructor(
    private readonly host: AgentHost,
    db: () => Database
  ) {
    this.rows = new HealthRows(db)
    this.breaker = new Breaker(this.rows, (agentId) => host.limits(agentId).breaker)
    this.rate = new RateLimit(db, (agentId) => host.callsPerMinute(agentId))
    this.contact = new LastContact(db)
    this.failures = new FailureRows(db)
  }

  async call<T>(options: CallOptions, send: Parameters<typeof callAgent<T>>[1]): Promise<Called<T>> {
    const { agent_id, deadline_ms, checkout, insists = false } = options
    const entry = await this.breaker.enter(agent_id, deadline_ms, insists)
    if (entry.kind === "shut") {
      return notCalled("breaker_open", entry.retry_after_seconds)
    }
    const full = await this.rate.take(agent_id, checkout)
    if (full !== null) {
      await this.breaker.giveUp(agent_id, entry)
      this.fullUntil.set(agent_id, Date.now() + full * 1_000)
      return notCalled("rate_limited", full)
    }
    const answer = storable(await callAgent(deadline_ms, send))
    const isLeftAlone = await this.breaker.leave(agent_id, entry, answer, deadline_ms)
    const verdict = judgeCall(answer, deadline_ms)
    if (verdict === "alive") {
      await this.contact.note(agent_id)
    }
    if (verdict === "fault") {
      await this.failures.note(options, answer)
    }
    const isAway = isLeftAlone && (answer.kind === "unknown" || answer.kind === "retryable")
    return { answer, waits: isAway || isTurnedAway(answer) }
  }

  /** Agents that would not be called now: what is only for them need not be taken up. */
  async closedAgents(): Promise<string[]> {
    const closed = await Promise.all(
      this.host.ids().map(async (id) => {
        const isFull = (this.fullUntil.get(id) ?? 0) > Date.now()
        return isFull || ((await this.breaker.secondsShut(id)) ?? 0) > 0 ? [id] : []
      })
    )
    return closed.flat()
  }

  async health(agentId: string): Promise<AgentHealth> {
    this.host.adapter(agentId)
    const [row, last_contact_at, recent_failures] = await Promise.all([
      this.rows.read(agentId),
      this.contact.read(agentId),
      this.failures.read(agentId),
    ])
    return {
      breaker: row.retry_at === null ? "closed" : row.on_trial ? "half_open" : "open",
      failures_in_row: row.failures_in_row,
      retry_at: row.retry_at,
      last_contact_at,
      last_failure: row.last_failure,
      recent_failures,
    }
  }
}

const WORDS = {
  breaker_open:
    "The agent has not answered or has turned everything away for a while, so it is left alone; it is tried again by itself.",
  rate_limited: "The agent takes only so many calls a minute; it is sent by itself when there is room.",
}

function notCalled(code: keyof typeof WORDS, seconds: number): Called<never> {
  return {
    answer: { kind: "retryable", code, message: WORDS[code], retry_after_seconds: Math.max(1, seconds) },
    waits: true,
  }
}
