import { generateEntityId } from "@medusajs/framework/utils"
import { CLAIM_IS_FREE, type Database } from "../sql"
import { toOrderRow } from "./order-record"
import { ORDER_TABLE, type OrderRequest, type OrderRow } from "./order-rows"

/** All registrations of an account order, oldest first, and nobody else's hand on them until the transaction ends. */
export async function lockAttempts(transaction: Database, accountOrderId: string): Promise<OrderRow[]> {
  // Two openers of one account order would both count the same attempts; the second waits for the first's commit.
  await transaction.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`order:${accountOrderId}`])
  const rows = await transaction(ORDER_TABLE).where({ account_order_id: accountOrderId }).orderBy("attempt").forUpdate()
  return rows.map(toOrderRow)
}

type NewAttempt = Pick<
  OrderRow,
  "agent_id" | "program_id" | "account_order_id" | "order_id" | "buyer_number" | "part"
> & {
  number_base: string
  attempt: number
  order: OrderRequest
}

export async function insertAttempt(transaction: Database, input: NewAttempt): Promise<OrderRow> {
  const [row] = await transaction(ORDER_TABLE)
    .insert({
      id: generateEntityId(undefined, "baor"),
      agent_id: input.agent_id,
      program_id: input.program_id,
      account_order_id: input.account_order_id,
      order_id: input.order_id,
      number: `${input.number_base}-${input.attempt}`,
      attempt: input.attempt,
      part: input.part,
      buyer_number: input.buyer_number,
      amount: input.order.total_amount,
      currency_code: input.order.currency_code,
      state: "queued",
      request: JSON.stringify(input.order),
    })
    .returning("*")
  return toOrderRow(row)
}

export const numberBaseOf = ({ number, attempt }: Pick<OrderRow, "number" | "attempt">) =>
  number.slice(0, -`-${attempt}`.length)

/**
 * Leaves a registration behind. What the agent may have of it is cancelled there; what it has not is closed here, where a
 * decline stays to be read.
 */
export async function supersede(transaction: Database, row: OrderRow): Promise<void> {
  if (row.superseded) {
    return
  }
  const isAtAgent = row.may_be_at_agent || row.state === "approved" || row.state === "pending_review"
  const isClosed = isAtAgent || row.state === "declined"
  await transaction(ORDER_TABLE)
    .where({ id: row.id })
    .update({ superseded: true, ...(isClosed ? {} : { state: "cancelled" }), updated_at: transaction.fn.now() })
  if (isAtAgent) {
    await oweCancellation(transaction, row)
  }
}

/** The key is the one under which everybody asks for this cancellation, so it is owed once. */
async function oweCancellation(transaction: Database, row: OrderRow): Promise<void> {
  await transaction("billing_agent_notice")
    .insert({
      id: generateEntityId(undefined, "bano"),
      key: `order_cancel:${row.id}`,
      kind: "order_cancel",
      status: "queued",
      agent_id: row.agent_id,
      program_id: row.program_id,
      account_order_id: row.account_order_id,
      order_id: row.order_id,
      registration_id: row.id,
      currency_code: row.currency_code,
      sequence: transaction.raw("nextval('billing_agent_notice_sequence_seq')"),
      next_attempt_at: transaction.fn.now(),
    })
    .onConflict("key")
    .ignore()
}

const IS_FIRST_OF_PARCEL = `not exists (select 1 from billing_agent_notice older
  where older.kind = 'shipment' and older.fulfillment_id = billing_agent_notice.fulfillment_id
    and older.registration_id = billing_agent_notice.registration_id and older.revision < billing_agent_notice.revision)`

/**
 * What the agent certainly has nothing of waits for this attempt now, also what it refused: a person's correction must
 * not go to a number that is given up.
 *
 * @param only of which registrations (`from`), and of which parcel; left out: all of the account order. `untold`: these
 * stand on, so what is on its way to them stays theirs, and so does what is told anew of a parcel that they were told of
 */
export async function moveWaitingShipments(
  transaction: Database,
  { id, account_order_id }: OrderRow,
  only: { from?: string[]; fulfillment_id?: string; untold?: boolean } = {}
): Promise<void> {
  const { from, fulfillment_id, untold = false } = only
  await transaction("billing_agent_notice")
    .where({ account_order_id, kind: "shipment", ...(fulfillment_id && { fulfillment_id }) })
    .where({ unanswered_sends: 0, old_slip_may_be_there: false, withdrawal_requested_at: null })
    .whereIn("status", ["awaiting_shipment", "needs_attention", ...(untold ? [] : ["queued", "retrying"])])
    .whereRaw(CLAIM_IS_FREE)
    .modify((waiting) => from && void waiting.whereIn("registration_id", from))
    .modify((waiting) => untold && void waiting.whereRaw(IS_FIRST_OF_PARCEL))
    .update({ registration_id: id, updated_at: transaction.fn.now() })
}
