import type { Database } from "../sql"
import type { LastAnswer, NoticeStatus } from "../types"
import { ALONG_THE_INDEX, CLAIM_DUE } from "./claim-due"
import { toClaimedNotice, toNoticeRow, type ClaimedNotice, type NoticeRow } from "./notice-record"
import { SETTLE } from "./settle"

const TABLE = "billing_agent_notice"

export type NoticeOutcome = {
  status: NoticeStatus
  attempts: number
  unanswered_sends: number
  last_answer: LastAnswer
  agent_shipment_id?: string
  /** Null: not sent again by itself. */
  delay_seconds: number | null
}
export type Settlement = NoticeOutcome & { id: string; owner: string }

/** What the dispatcher does to notices: claim what goes out now, write what came back. */
export class OutboxRows {
  constructor(private readonly db: () => Database) {}

  async claim(input: {
    owner: string
    lease_ms: number
    limit: number
    account_order_id?: string
    /** Agents that would not be called now. */
    closed_agents: string[]
  }): Promise<ClaimedNotice[]> {
    const claim = this.db().raw(CLAIM_DUE, {
      owner: input.owner,
      leaseSeconds: input.lease_ms / 1_000,
      limit: input.limit,
      accountOrderId: input.account_order_id ?? null,
      closedAgents: input.closed_agents,
    })
    if (input.account_order_id) {
      return (await claim).rows.map(toClaimedNotice)
    }
    // One round trip instead of four: statements sent together are one transaction. That takes literals, which here are a
    // number, an id of our own making and agents' ids of the options.
    const results = await this.db().raw(`${ALONG_THE_INDEX}; ${claim.toQuery()}`)
    return results.at(-1).rows.map(toClaimedNotice)
  }

  async settle(settlements: Settlement[]): Promise<void> {
    await this.db().raw(SETTLE, { settlements: JSON.stringify(settlements) })
  }

  async get(id: string): Promise<NoticeRow> {
    return toNoticeRow(await this.db()(TABLE).where({ id }).first())
  }

  /** As the agent has it. */
  async acceptedShipmentOf(fulfillmentId: string): Promise<NoticeRow | null> {
    const row = await this.db()(TABLE)
      .where({ fulfillment_id: fulfillmentId, kind: "shipment", status: "accepted", withdrawal_requested_at: null })
      .orderBy("revision", "desc")
      .first()
    return row ? toNoticeRow(row) : null
  }

  /** The agent confirmed that it has nothing of it (any more): whatever is heard of its send after that is older. */
  async markTakenBack(id: string): Promise<void> {
    await this.db()(TABLE).where({ id }).update({
      status: "withdrawn",
      unanswered_sends: 0,
      next_attempt_at: null,
      claim_owner: null,
      claim_until: null,
      updated_at: this.db().fn.now(),
    })
  }
}
