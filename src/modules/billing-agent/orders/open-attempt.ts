import { generateEntityId } from "@medusajs/framework/utils"
import { CLAIM_IS_FREE, type Database } from "../sql"
import type { RegisterOrder } from "../types"
import { toOrderRow } from "./order-record"
import { isClash, ORDER_TABLE, type OrderRow } from "./order-rows"

/**
 * The registration that an account order goes on with: the open one if it says what is asked for, else the next attempt.
 * In one transaction, so that an order is never without a registration while its old one may stand at the agent.
 */
export async function openAttempt(db: Database, input: RegisterOrder, numberLengthMax: number): Promise<OrderRow> {
  return db.transaction(async (transaction) => {
    // Two openers of one account order would both count the same attempts; the second waits for the first's commit.
    await transaction.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`order:${input.account_order_id}`])
    const found = await transaction(ORDER_TABLE)
      .where({ account_order_id: input.account_order_id })
      .orderBy("attempt")
      .forUpdate()
    const rows = found.map(toOrderRow)
    const latest = rows.at(-1)
    const attempt = (latest?.attempt ?? 0) + 1
    const number = `${input.number_base}-${attempt}`
    // A number that was too long is given up only for one that is not.
    const isReplaceable = (latest?.number.length ?? 0) > numberLengthMax && number.length <= numberLengthMax
    if (latest && isUsable(latest) && saysWhatIsAsked(latest, input) && !isReplaceable) {
      return latest
    }
    for (const row of rows) {
      await supersede(transaction, row)
    }
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
    await moveWaitingShipments(transaction, toOrderRow(row))
    return toOrderRow(row)
  })
}

function isUsable(row: OrderRow): boolean {
  return !row.superseded && row.state !== "declined" && row.state !== "cancelled" && !isClash(row)
}

/** The lines may differ as long as nothing was sent; who owes how much to whom may not. */
function saysWhatIsAsked(row: OrderRow, { agent_id, buyer_number, order }: RegisterOrder): boolean {
  return (
    row.agent_id === agent_id &&
    row.buyer_number === buyer_number &&
    row.amount === order.total_amount &&
    row.currency_code === order.currency_code
  )
}

/** Leaves a registration behind. What the agent may have of it is cancelled there; what it has not is closed here. */
async function supersede(transaction: Database, row: OrderRow): Promise<void> {
  const isAtAgent = row.may_be_at_agent || row.state === "approved" || row.state === "pending_review"
  if (row.superseded || (!isAtAgent && (row.state === "declined" || row.state === "cancelled"))) {
    return
  }
  await transaction(ORDER_TABLE)
    .where({ id: row.id })
    .update({ superseded: true, ...(isAtAgent ? {} : { state: "cancelled" }), updated_at: transaction.fn.now() })
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

/** What still waits for a decision waits for this attempt now. */
async function moveWaitingShipments(transaction: Database, { id, account_order_id }: OrderRow): Promise<void> {
  await transaction("billing_agent_notice")
    .where({ account_order_id, kind: "shipment", unanswered_sends: 0 })
    .whereIn("status", ["awaiting_shipment", "queued", "retrying"])
    .whereRaw(CLAIM_IS_FREE)
    .update({ registration_id: id, updated_at: transaction.fn.now() })
}
