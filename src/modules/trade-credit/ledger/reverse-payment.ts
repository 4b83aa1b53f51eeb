import { MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { contentHash } from "../content-hash"
import type { Sql } from "../sql"
import type { ReceiptRecord, ReversePayment } from "../types"
import { lockReceivable } from "./lock-receivable"
import { post } from "./post"
import { findReceipt, toReceipt } from "./receipts"

/** A receipt that bounced or was entered by mistake is taken back whole, in a transaction; the account's lock makes it once. */
export async function reversePayment(
  sql: Sql,
  input: ReversePayment,
  programOf: (id: string) => Program
): Promise<ReceiptRecord> {
  const { account } = await lockReceivable(sql, input.account_id, programOf)
  const receipt = await findReceipt(sql, account.id, input.receipt_id)
  if (!receipt) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Credit account ${account.id} has no receipt ${input.receipt_id}.`
    )
  }
  if (receipt.reversed_at) {
    return repeated(toReceipt(receipt), receipt.reversal_key, input)
  }
  await sql.raw(
    `UPDATE credit_receipt SET reversed_at = now(), reversed_by = :actor, reversal_reason = :reason,
       reversal_key = :key, updated_at = now() WHERE id = :id`,
    { id: receipt.id, actor: input.actor, reason: input.reason, key: input.key }
  )
  await post(sql, {
    operation: "payment_reversed",
    account_id: account.id,
    key: `reverse:${receipt.id}`,
    request_hash: contentHash({ receipt_id: receipt.id }),
    amount: receipt.amount,
    reference_type: "receipt",
    reference_id: receipt.id,
    actor: input.actor,
    reason: input.reason,
  })
  return toReceipt((await findReceipt(sql, account.id, receipt.id))!)
}

function repeated(receipt: ReceiptRecord, key: string | null, input: ReversePayment): ReceiptRecord {
  if (key !== input.key) {
    throw new MedusaError(
      MedusaError.Types.DUPLICATE_ERROR,
      `Receipt ${receipt.id} was reversed already by ${receipt.reversed_by}: ${receipt.reversal_reason}. Nothing was written.`,
      "already_reversed"
    )
  }
  return receipt
}
