import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { OrderToRegister } from "../port"
import { CLAIM_IS_FREE, type Database } from "../sql"
import type { LastAnswer, OrderRegistrationRecord, RegisterOrder } from "../types"
import { toOrderRow } from "./order-record"

const ORDER_TABLE = "billing_agent_order_registration"
const CLOSED = ["declined", "cancelled"]
/** From these a send may go out; a decided one is never sent again. */
const SENDABLE = ["queued", "sending", "unknown", "needs_attention"]

/** The order as it is sent, without the numbers that the row has. */
export type OrderRequest = Omit<OrderToRegister, "number" | "buyer_number">
export type OrderRow = OrderRegistrationRecord & { request: OrderRequest; unanswered_sends: number }
export type OrderOutcome = {
  state?: OrderRow["state"]
  unanswered_sends?: number
  last_answer?: LastAnswer
  agent_order_id?: string | null
  expires_at?: Date | null
  ship_by?: Date | null
  decided_at?: Date
}

/** Every statement on order registrations. */
export class OrderRows {
  constructor(private readonly db: () => Database) {}

  /** The open registration of this account order, or a new one with the next attempt number. */
  async open(input: RegisterOrder, numberLengthMax: number): Promise<OrderRow> {
    return this.db().transaction(async (transaction) => {
      // Two openers of one account order would both count the same attempts; the second waits for the first's commit.
      await transaction.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`order:${input.account_order_id}`])
      const latest = await transaction(ORDER_TABLE)
        .where({ account_order_id: input.account_order_id })
        .orderBy("attempt", "desc")
        .first()
      if (latest && !CLOSED.includes(latest.state) && !isClash(toOrderRow(latest))) {
        return toOrderRow(latest)
      }
      const attempt = latest ? latest.attempt + 1 : 1
      const number = orderNumber(input.number_base, attempt, numberLengthMax)
      // A number that belongs to somebody else is left behind, without a word to the agent.
      await transaction(ORDER_TABLE)
        .where({ account_order_id: input.account_order_id, state: "needs_attention" })
        .update({ state: "cancelled", updated_at: transaction.fn.now() })
      const [row] = await transaction(ORDER_TABLE)
        .insert({
          id: generateEntityId(undefined, "baor"),
          agent_id: input.agent_id,
          program_id: input.program_id,
          account_order_id: input.account_order_id,
          order_id: input.order_id,
          number,
          attempt,
          buyer_number: input.buyer_number,
          amount: input.order.total_amount,
          currency_code: input.order.currency_code,
          state: "queued",
          request: JSON.stringify(input.order),
        })
        .returning("*")
      // What still waits for a decision waits for this attempt now.
      await transaction("billing_agent_notice")
        .where({ account_order_id: input.account_order_id, kind: "shipment", unanswered_sends: 0 })
        .whereIn("status", ["awaiting_shipment", "queued", "retrying"])
        .whereRaw(CLAIM_IS_FREE)
        .update({ registration_id: row.id, updated_at: transaction.fn.now() })
      return toOrderRow(row)
    })
  }

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
   * change; afterwards a repetition says exactly what was said. Null: another holds the row, or it is decided.
   */
  async claimSend(id: string, owner: string, leaseMs: number, request: OrderRequest): Promise<OrderRow | null> {
    const [row] = await this.db()(ORDER_TABLE)
      .where({ id })
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

  /** The agent confirmed the cancellation: whatever was heard meanwhile is older than that. */
  async markCancelled(id: string): Promise<void> {
    await this.db()(ORDER_TABLE)
      .where({ id })
      .whereNotIn("state", CLOSED)
      .update(this.columns({ state: "cancelled" }))
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

function orderNumber(base: string, attempt: number, lengthMax: number): string {
  const number = `${base}-${attempt}`
  if (number.length > lengthMax || !/^[0-9A-Za-z-]+$/.test(number)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The order number "${number}" must have at most ${lengthMax} characters of 0-9, A-Z, a-z and hyphen. Change the program's \`number_prefix\`.`
    )
  }
  return number
}
