import type { Database } from "../sql"
import type { LastAnswer, NoticeStatus } from "../types"
import { toClaimedNotice, toNoticeRow, type ClaimedNotice, type NoticeRow } from "./notice-record"
import { SETTLE } from "./settle"

const TABLE = "billing_agent_notice"

/** The functions, and what they take and leave, are those of `Migration20261122110000`. */
const claimed = (call: string) =>
  `select (c.notice).*, c.number, c.buyer_number, c.registration_state, c.registration_amount from ${call} c`
const CLAIM_DUE = claimed("billing_agent_claim_due(:owner, :lease_seconds, :limit, :closed_agents)")
const CLAIM_DUE_OF_ORDER = claimed(
  "billing_agent_claim_due_of_order(:account_order_id, :owner, :lease_seconds, :limit, :closed_agents)"
)

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
    const { rows } = await this.db().raw(input.account_order_id ? CLAIM_DUE_OF_ORDER : CLAIM_DUE, {
      owner: input.owner,
      lease_seconds: input.lease_ms / 1_000,
      limit: input.limit,
      account_order_id: input.account_order_id ?? null,
      closed_agents: input.closed_agents,
    })
    return rows.map(toClaimedNotice)
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
