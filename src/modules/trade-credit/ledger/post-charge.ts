import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { assertAmount } from "../amounts"
import { contentHash } from "../content-hash"
import { IdempotencyConflictError } from "../errors"
import { toCharge, type ChargeRow } from "../rows"
import { rows, violatedUnique, type Sql } from "../sql"
import type { ChargeRecord, PostCharge } from "../types"
import { assertLines, insertLines, papersWhere } from "./lines"
import { lockBook, lockHold } from "./locks"
import { lockOwnBook } from "./own-book"
import { post } from "./post"

/**
 * Value shipped: charge, lines, hold and entry, in a transaction. The goods are gone, so nothing about the account's
 * credit or status can refuse it; only contradictory input is refused. What no agent guarantees stands in the merchant's
 * own book, and leaves the hold as it is.
 */
export async function postCharge(
  sql: Sql,
  input: PostCharge,
  programOf: (id: string) => Program
): Promise<ChargeRecord> {
  assertAmount("The amount of a charge", input.amount, input.currency_code, "zero")
  assertLines("charge", input)
  const requestHash = contentHash({
    ...input,
    key: undefined,
    actor: undefined,
    unguaranteed: input.unguaranteed || undefined,
  })
  const account = await lockBook(sql, "Charge", input)
  const posted = await findCharge(sql, input.key)
  if (posted) {
    if (posted.request_hash !== requestHash) {
      throw new IdempotencyConflictError(input.key)
    }
    return toCharge(posted)
  }
  const book = account && input.unguaranteed ? await lockOwnBook(sql, account, programOf) : account
  const covered = input.unguaranteed ? 0 : await takeFromHold(sql, input)
  const chargeId = await insertCharge(sql, input, requestHash, covered)
  await insertLines(sql, "charge", chargeId, input.lines)
  if (book) {
    await post(sql, {
      operation: "charge_posted",
      account_id: book.id,
      key: input.key,
      request_hash: requestHash,
      amount: input.amount,
      covered_amount: covered,
      reference_type: "charge",
      reference_id: chargeId,
      actor: input.actor,
      event_at: input.event_at,
    })
  }
  return toCharge((await findCharge(sql, input.key))!)
}

/** Reduces the hold by what the charge takes of it; what is beyond was never reserved. */
async function takeFromHold(sql: Sql, input: PostCharge): Promise<number> {
  if (!input.hold_id) {
    return 0
  }
  const hold = await lockHold(sql, input.hold_id)
  if (hold.account_order_id !== input.account_order_id || hold.account_id !== input.account_id) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Hold ${hold.id} belongs to account order ${hold.account_order_id}, not to ${input.account_order_id} of charge ${input.key}.`
    )
  }
  const covered = Math.min(input.amount, Number(hold.remaining_amount))
  await sql.raw(
    `UPDATE credit_hold SET updated_at = now(), remaining_amount = remaining_amount - CAST(:covered AS numeric),
       status = CASE WHEN status = 'open' AND remaining_amount = CAST(:covered AS numeric) THEN 'charged' ELSE status END
     WHERE id = :id`,
    { id: hold.id, covered }
  )
  return covered
}

async function insertCharge(sql: Sql, input: PostCharge, requestHash: string, covered: number): Promise<string> {
  const id = generateEntityId(undefined, "crchrg")
  try {
    await sql("credit_charge").insert({
      id,
      key: input.key,
      request_hash: requestHash,
      account_order_id: input.account_order_id,
      account_id: input.account_id,
      hold_id: input.unguaranteed ? null : input.hold_id,
      order_id: input.order_id,
      fulfillment_id: input.fulfillment_id,
      amount: input.amount,
      covered_amount: covered,
      unguaranteed: input.unguaranteed ?? false,
      own_book_amount: input.unguaranteed ? input.amount : 0,
      hold_due_amount: input.unguaranteed ? input.amount : 0,
      currency_code: input.currency_code,
      event_at: input.event_at,
    })
  } catch (error) {
    const unique = violatedUnique(error)
    if (unique === "UQ_credit_charge_fulfillment") {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `Fulfillment ${input.fulfillment_id} was charged before under another key than ${input.key}. Nothing was written.`
      )
    }
    throw unique === "UQ_credit_charge_key" ? new IdempotencyConflictError(input.key) : error
  }
  return id
}

async function findCharge(sql: Sql, key: string): Promise<ChargeRow | undefined> {
  const [row] = await rows<ChargeRow>(sql, papersWhere("charge", "key = :key"), { key })
  return row
}
