import { generateEntityId } from "@medusajs/framework/utils"
import type { AgentHost } from "../agent-host"
import { callAgent } from "../call-agent"
import { toNumberOrNull, type Database } from "../sql"
import type { BillingAgents, CreditReading } from "../types"

const TABLE = "billing_agent_credit_reading"

/** What an agent would still lend a buyer, kept for as long as the caller lets it count. */
export class CreditDesk {
  constructor(
    private readonly host: AgentHost,
    private readonly db: () => Database
  ) {}

  async read(input: Parameters<BillingAgents["readCredit"]>[0]): Promise<CreditReading | null> {
    const adapter = this.host.adapter(input.agent_id)
    if (!adapter.getCredit) {
      return null
    }
    return (await this.kept(input)) ?? (await this.ask(input, adapter.getCredit.bind(adapter)))
  }

  private async kept(input: Parameters<BillingAgents["readCredit"]>[0]): Promise<CreditReading | null> {
    const row = await this.db()(TABLE)
      .where({ agent_id: input.agent_id, buyer_number: input.buyer_number })
      .whereRaw("read_at > now() - make_interval(secs => ?)", [input.max_age_seconds])
      .first()
    return (
      row && {
        usable: row.usable,
        limit_amount: toNumberOrNull(row.limit_amount),
        used_amount: toNumberOrNull(row.used_amount),
        read_at: row.read_at,
      }
    )
  }

  private async ask(
    input: Parameters<BillingAgents["readCredit"]>[0],
    getCredit: NonNullable<ReturnType<AgentHost["adapter"]>["getCredit"]>
  ): Promise<CreditReading | null> {
    // The time of the question, not of the answer: what happened while it was under way may not be in it.
    const read_at = new Date()
    const answer = await callAgent(input.deadline_ms, (call) => getCredit({ number: input.buyer_number }, call))
    if (answer.kind !== "accepted") {
      return null
    }
    const { usable, limit_amount, used_amount } = answer.value
    await this.db()(TABLE)
      .insert({
        id: generateEntityId(undefined, "bacr"),
        agent_id: input.agent_id,
        buyer_number: input.buyer_number,
        ...{ usable, limit_amount, used_amount, read_at },
      })
      .onConflict(["agent_id", "buyer_number"])
      .merge({ usable, limit_amount, used_amount, read_at, updated_at: this.db().fn.now() })
      .whereRaw("billing_agent_credit_reading.read_at < excluded.read_at")
    return { usable, limit_amount, used_amount, read_at }
  }
}
