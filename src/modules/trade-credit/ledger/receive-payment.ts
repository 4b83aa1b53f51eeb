import { generateEntityId } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { startOfDay } from "../../../domain/terms/plain-day"
import { wakeShortOrders } from "../account-orders/wake-short-orders"
import { assertAmount } from "../amounts"
import { contentHash } from "../content-hash"
import type { Sql } from "../sql"
import type { ReceiptRecord, ReceivePayment } from "../types"
import { assertNotAhead } from "./assert-not-ahead"
import { lockReceivable } from "./lock-receivable"
import { findPosted } from "./locks"
import { post } from "./post"
import { findReceipt, toReceipt } from "./receipts"

/**
 * Money that came in, in a transaction. Also of an account that is suspended or closed, and more than is outstanding:
 * who pays too much, or too early, is in credit.
 */
export async function receivePayment(
  sql: Sql,
  input: ReceivePayment,
  programOf: (id: string) => Program
): Promise<ReceiptRecord> {
  const { account, program } = await lockReceivable(sql, input.account_id, programOf)
  assertAmount("A receipt", input.amount, account.currency_code, "positive")
  const requestHash = contentHash({ ...input, key: undefined, actor: undefined })
  const posted = await findPosted(sql, input.key, requestHash)
  if (posted) {
    return read(sql, account.id, posted.reference_id)
  }
  assertNotAhead("received_on", input.received_on, program.time_zone)
  const id = generateEntityId(undefined, "crrcpt")
  await sql("credit_receipt").insert({
    id,
    account_id: account.id,
    amount: input.amount,
    currency_code: account.currency_code,
    received_on: input.received_on,
    method: input.method ?? null,
    reference: input.reference ?? null,
    note: input.note ?? null,
    actor: input.actor,
  })
  await post(sql, {
    operation: "payment_received",
    account_id: account.id,
    key: input.key,
    request_hash: requestHash,
    amount: input.amount,
    reference_type: "receipt",
    reference_id: id,
    actor: input.actor,
    event_at: startOfDay(input.received_on, program.time_zone),
  })
  // An own book has no limit that orders could be short of.
  await wakeShortOrders(sql, [account.id])
  return read(sql, account.id, id)
}

async function read(sql: Sql, accountId: string, id: string): Promise<ReceiptRecord> {
  return toReceipt((await findReceipt(sql, accountId, id))!)
}
