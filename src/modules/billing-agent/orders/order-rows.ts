import { MedusaError } from "@medusajs/framework/utils"
import type { OrderToRegister } from "../port"
import { CLAIM_IS_FREE, type Database } from "../sql"
import type { LastAnswer, OrderRegistrationRecord } from "../types"
import { toOrderRow } from "./order-record"

export const ORDER_TABLE = "billing_agent_order_registration"
/** From these a send may go out; a decided one is never sent again. */
const SENDABLE = ["queued", "sending", "unknown", "needs_attention"]

/** The order as it is sent, without the numbers that the row has. */
export type OrderRequest = Omit<OrderToRegister, "number" | "buyer_number">
export type OrderRow = OrderRegistrationRecord & {
  program_id: string
  request: OrderRequest
  unanswered_sends: number
}
export type OrderOutcome = {
  state?: OrderRow["state"]
  unanswered_sends?: number
  last_answer?: LastAnswer
  agent_order_id?: string | null
  expires_at?: Date | null
  ship_by?: Date | null
  decided_at?: Date
}

/** Every statement on order registrations, but for opening one (`open-attempt.ts`). */
export class OrderRows {
  constructor(private readonly db: () => Database) {}

  async get(id: string): Promise<OrderRow> {
    const row = await this.db()(ORDER_TABLE).where({ id }).first()
    if (!row) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order registration ${id}.`)
    }
    return toOrderRow(row)
  }

  async list(accountOrderId: string): Promise<OrderRow[]> {
    const rows = await this.db()(ORDER_TABLE).where({ account_order_id: accountOrderId }).orderBy("attempt")
    return rows.map(toOrderRow)
  }

  /**
   * Takes the row for one send and writes down that it goes out. Until a send went unanswered the content may still
   * change; afterwards a repetition says exactly what was said. Null: another holds the row, it is decided,
   * or it was left behind.
   */
  async claimSend(id: string, owner: string, leaseMs: number, request: OrderRequest): Promise<OrderRow | null> {
    const [row] = await this.db()(ORDER_TABLE)
      .where({ id, superseded: false })
      .whereIn("state", SENDABLE)
      .whereRaw(CLAIM_IS_FREE)
      .update({
        state: "sending",
        request: this.db().raw("case when unanswered_sends = 0 then ?::jsonb else request end", [
          JSON.stringify(request),
        ]),
        amount: this.db().raw("case when unanswered_sends = 0 then ?::numeric else amount end", [request.total_amount]),
        unanswered_sends: this.db().raw("unanswered_sends + 1"),
        claim_owner: owner,
        claim_until: this.db().raw("now() + make_interval(secs => ?)", [leaseMs / 1000]),
        updated_at: this.db().fn.now(),
      })
      .returning("*")
    return row ? toOrderRow(row) : null
  }

  /** Writes a send's outcome, unless its lease ran out and another took over. */
  async settleSend(id: string, owner: string, outcome: OrderOutcome): Promise<OrderRow> {
    await this.db()(ORDER_TABLE)
      .where({ id, claim_owner: owner })
      .update({ ...this.columns(outcome), claim_owner: null, claim_until: null })
    return this.get(id)
  }

  /** Writes an outcome that needs no send, unless the row moved on or is being sent. */
  async settle(row: OrderRow, outcome: OrderOutcome): Promise<OrderRow> {
    await this.db()(ORDER_TABLE)
      .where({ id: row.id, state: row.state, unanswered_sends: row.unanswered_sends })
      .whereRaw(CLAIM_IS_FREE)
      .update(this.columns(outcome))
    return this.get(row.id)
  }

  /** Is it being sent right now? */
  async isBeingSent(id: string): Promise<boolean> {
    const claimed = await this.db()(ORDER_TABLE).where({ id }).whereRaw(`not ${CLAIM_IS_FREE}`).first("id")
    return claimed !== undefined
  }

  /** Does the agent still have, or may it, what this part was split from? Then the buyer's limit would count both. */
  async isStandingTwice({ account_order_id, attempt }: OrderRow): Promise<boolean> {
    const standing = await this.db()(ORDER_TABLE)
      .where({ account_order_id, superseded: true })
      .where("attempt", "<", attempt)
      .whereRaw("(state not in ('declined', 'cancelled') or unanswered_sends > 0)")
      .first("id")
    return standing !== undefined
  }

  /**
   * The agent confirmed that it has nothing of it (any more): whatever is heard of a send after that is older. A decline
   * stays one.
   */
  async markGone(id: string): Promise<void> {
    await this.db()(ORDER_TABLE)
      .where({ id })
      .update({
        state: this.db().raw("case when state = 'declined' then state else 'cancelled' end"),
        unanswered_sends: 0,
        claim_owner: null,
        claim_until: null,
        updated_at: this.db().fn.now(),
      })
  }

  private columns({ last_answer, ...rest }: OrderOutcome) {
    return {
      ...rest,
      ...(last_answer ? { last_answer: JSON.stringify(last_answer) } : {}),
      updated_at: this.db().fn.now(),
    }
  }
}

/** The agent has this number, and not from us. */
export function isClash(row: Pick<OrderRow, "state" | "last_answer" | "unanswered_sends">): boolean {
  return row.state === "needs_attention" && row.last_answer?.kind === "duplicate" && row.unanswered_sends === 0
}
