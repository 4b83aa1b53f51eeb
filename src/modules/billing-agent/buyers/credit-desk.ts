import { setTimeout as wait } from "node:timers/promises"
import type { AgentHost } from "../agent-host"
import type { AgentCalls } from "../calls/agent-calls"
import { FAIR_DEADLINE_MS } from "../calls/judge-call"
import type { Database } from "../sql"
import type { BillingAgents, CreditReading } from "../types"
import { ReadingRows } from "./reading-rows"

const BUSY_POLL_MS = 50

type ReadInput = Parameters<BillingAgents["readCredit"]>[0]

/**
 * What an agent would still lend a buyer, kept for as long as the caller lets it count. Every listing of payment methods
 * may come here, so one question answers all who want to know, and an agent that is away is left alone for a while.
 */
export class CreditDesk {
  private readonly rows: ReadingRows

  constructor(
    private readonly host: AgentHost,
    private readonly calls: AgentCalls,
    db: () => Database
  ) {
    this.rows = new ReadingRows(db)
  }

  async read(input: ReadInput): Promise<CreditReading | null> {
    const adapter = this.host.adapter(input.agent_id)
    if (!adapter.getCredit) {
      return null
    }
    const until = Date.now() + input.deadline_ms
    for (;;) {
      const kept = await this.rows.find(input, input.max_age_seconds)
      if (kept.counts) {
        return kept.reading
      }
      if (await this.rows.claim(input)) {
        return (await this.ask(input, adapter.getCredit.bind(adapter), until)) ?? kept.reading
      }
      const { reading, asking } = await this.rows.find(input, input.max_age_seconds)
      if (!asking || Date.now() >= until) {
        return reading
      }
      // Somebody else is asking about this very buyer: the answer is for both.
      await wait(BUSY_POLL_MS)
    }
  }

  private async ask(
    input: ReadInput,
    getCredit: NonNullable<ReturnType<AgentHost["adapter"]>["getCredit"]>,
    until: number
  ): Promise<CreditReading | null> {
    // The time of the question, not of the answer: what happened while it was under way may not be in it.
    const read_at = new Date()
    const deadlineMs = Math.max(1, until - Date.now())
    const { agent_id, checkout = false } = input
    const { answer, waits } = await this.calls.call(
      { agent_id, operation: "getCredit", checkout, deadline_ms: deadlineMs },
      (call) => getCredit({ number: input.buyer_number }, call)
    )
    if (answer.kind !== "accepted") {
      // While the agent as a whole is left alone this costs nobody any time, and is over as soon as that is.
      const isLeftAlone = waits && answer.kind !== "refused"
      await this.rows.fail(input, deadlineMs >= FAIR_DEADLINE_MS && !isLeftAlone)
      return null
    }
    const { usable, limit_amount, used_amount } = answer.value
    const reading = { usable, limit_amount, used_amount, read_at }
    await this.rows.keep(input, reading)
    return reading
  }
}
