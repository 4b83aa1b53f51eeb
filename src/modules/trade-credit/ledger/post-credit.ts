import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { wakeShortOrders } from "../account-orders/wake-short-orders"
import { assertAmount } from "../amounts"
import { contentHash } from "../content-hash"
import { IdempotencyConflictError } from "../errors"
import { toCredit, type CreditRow } from "../rows"
import { rows, violatedUnique, type Sql } from "../sql"
import type { CreditRecord, PostCredit } from "../types"
import { assertLines, insertLines, papersWhere } from "./lines"
import { lockBook } from "./locks"
import { lockOwnBook } from "./own-book"
import { post } from "./post"
import { standsInOwnBook, standsWithAgent } from "./standing"

/**
 * Value taken back: credit, lines and entry, in a transaction. It may be more than what is still unpaid (the account is
 * in credit then), but never more than what the order has on that side, with the agent or in the merchant's own book.
 */
export async function postCredit(
  sql: Sql,
  input: PostCredit,
  programOf: (id: string) => Program
): Promise<CreditRecord> {
  assertAmount("The amount of a credit", input.amount, input.currency_code, "positive")
  if (input.lines.length > 0) {
    assertLines("credit", input)
  }
  const unguaranteed = input.unguaranteed ?? false
  const requestHash = contentHash({ ...input, key: undefined, actor: undefined, unguaranteed })
  const account = await lockBook(sql, "Credit", input)
  const posted = await findCredit(sql, input.key)
  if (posted) {
    if (posted.request_hash !== requestHash) {
      throw new IdempotencyConflictError(input.key)
    }
    return toCredit(posted)
  }
  await refuseBeyondCharges(sql, input)
  const book = account && unguaranteed ? await lockOwnBook(sql, account, programOf) : account
  const creditId = await insertCredit(sql, input, requestHash)
  await insertLines(sql, "credit", creditId, input.lines)
  if (book) {
    await post(sql, {
      operation: "charge_credited",
      account_id: book.id,
      key: input.key,
      request_hash: requestHash,
      amount: input.amount,
      reference_type: "credit",
      reference_id: creditId,
      actor: input.actor,
      event_at: input.event_at,
    })
    await wakeShortOrders(sql, [book.id], input.account_order_id)
  }
  return toCredit((await findCredit(sql, input.key))!)
}

/**
 * Under the lock of the book, so that two credits at once cannot both take the same value, and none comes off a book from
 * which the charge has been moved away meanwhile.
 */
async function refuseBeyondCharges(sql: Sql, input: PostCredit): Promise<void> {
  const standing = input.unguaranteed ? standsInOwnBook(":account_order_id") : standsWithAgent(":account_order_id")
  const [left] = await rows<{ amount: string; is_enough: boolean }>(
    sql,
    `SELECT amount, amount >= CAST(:wanted AS numeric) AS is_enough FROM (
       SELECT CASE WHEN EXISTS (SELECT 1 FROM credit_charge WHERE account_order_id = :account_order_id
         AND account_id IS NOT DISTINCT FROM CAST(:account_id AS text)) THEN ${standing} ELSE 0 END AS amount) book`,
    { account_order_id: input.account_order_id, account_id: input.account_id, wanted: input.amount }
  )
  if (!left.is_enough) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Order ${input.order_id} has ${Number(left.amount)} ${input.currency_code} charged and not yet credited` +
        `${input.unguaranteed ? " in the merchant's own book" : ""}; ` +
        `${input.kind} ${input.reference_id} of ${input.amount} ${input.currency_code} is more. Nothing was written.`
    )
  }
}

async function insertCredit(sql: Sql, input: PostCredit, requestHash: string): Promise<string> {
  const id = generateEntityId(undefined, "crcred")
  try {
    await sql("credit_credit").insert({
      id,
      key: input.key,
      request_hash: requestHash,
      kind: input.kind,
      reference_id: input.reference_id,
      account_order_id: input.account_order_id,
      account_id: input.account_id,
      order_id: input.order_id,
      amount: input.amount,
      currency_code: input.currency_code,
      unguaranteed: input.unguaranteed ?? false,
      event_at: input.event_at,
    })
  } catch (error) {
    throw violatedUnique(error) === "UQ_credit_credit_key" ? new IdempotencyConflictError(input.key) : error
  }
  return id
}

async function findCredit(sql: Sql, key: string): Promise<CreditRow | undefined> {
  const [row] = await rows<CreditRow>(sql, papersWhere("credit", "key = :key"), { key })
  return row
}
