import { MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { wakeShortOrders } from "../account-orders/wake-short-orders"
import { contentHash } from "../content-hash"
import { toCharge, type ChargeRow, type HoldRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { AccountRecord, ChargeRecord, TransferCharge } from "../types"
import { papersWhere } from "./lines"
import { lockAccount, lockAccountOrder } from "./locks"
import { lockOwnBook } from "./own-book"
import { post } from "./post"
import { standsInOwnBook, standsWithAgent } from "./standing"

/**
 * Moves a charge to the merchant's own book, or back to the company's account, in a transaction.
 *
 * What moves is the charge's value, as far as the order still has that much where it comes from: a credit lowers what
 * the order has on its side as a whole, so the charges that stay answer for it first, and the last one to leave goes
 * without what was credited. So no side is ever left owing for an order that has moved away, and none is left in credit.
 */
export async function transferCharge(
  sql: Sql,
  input: TransferCharge,
  programOf: (id: string) => Program
): Promise<ChargeRecord> {
  const { account_id, account_order_id } = await findCharge(sql, input.charge_id)
  const account = account_id ? await lockAccount(sql, account_id) : null
  if (!account) {
    await lockAccountOrder(sql, account_order_id)
  }
  // Read again: under the lock it stays what it is.
  const charge = await findCharge(sql, input.charge_id)
  if (charge.unguaranteed === input.unguaranteed) {
    return toCharge(charge)
  }
  const moved = await movable(sql, charge)
  if (account) {
    const ownBook = await lockOwnBook(sql, account, programOf)
    await postBoth(sql, input, charge, moved, input.unguaranteed ? [account, ownBook] : [ownBook, account])
  }
  if (!input.unguaranteed) {
    await releaseDue(sql, input, charge)
  }
  if (account) {
    await wakeShortOrders(sql, [account.id], account_order_id)
  }
  await sql.raw(
    `UPDATE credit_charge SET unguaranteed = :unguaranteed, transfers = transfers + 1, updated_at = now(),
       own_book_amount = own_book_amount ${input.unguaranteed ? "+" : "-"} CAST(:moved AS numeric),
       hold_due_amount = CASE WHEN :unguaranteed THEN hold_due_amount ELSE 0 END
     WHERE id = :id`,
    { id: charge.id, unguaranteed: input.unguaranteed, moved }
  )
  return toCharge(await findCharge(sql, charge.id))
}

async function findCharge(sql: Sql, id: string): Promise<ChargeRow> {
  const [row] = await rows<ChargeRow>(sql, papersWhere("charge", "id = :id"), { id })
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no charge ${id}.`)
  }
  return row
}

async function movable(sql: Sql, { id, unguaranteed, account_order_id }: ChargeRow): Promise<string> {
  const ofCharge = unguaranteed ? "own_book_amount" : "amount - own_book_amount"
  const ofOrder = unguaranteed ? standsInOwnBook(":account_order_id") : standsWithAgent(":account_order_id")
  const [{ moved }] = await rows<{ moved: string }>(
    sql,
    `SELECT LEAST(${ofCharge}, GREATEST(0, ${ofOrder})) AS moved FROM credit_charge WHERE id = :id`,
    { id, account_order_id }
  )
  return moved
}

/** A charge may go to and fro: the serial keeps the keys of its journeys apart. */
async function postBoth(
  sql: Sql,
  { unguaranteed, actor, reason }: TransferCharge,
  charge: ChargeRow,
  moved: string,
  [from, to]: [AccountRecord, AccountRecord]
): Promise<void> {
  if (Number(moved) === 0) {
    return
  }
  const serial = charge.transfers + 1
  const common = {
    operation: "transferred_to_own_book" as const,
    request_hash: contentHash({ charge_id: charge.id, unguaranteed, moved }),
    reference_type: "charge",
    reference_id: charge.id,
    actor,
    reason,
  }
  const key = `transfer:${charge.id}:${serial}`
  await post(sql, { ...common, account_id: from.id, key: `${key}:out`, amount: `-${moved}` })
  await post(sql, { ...common, account_id: to.id, key: `${key}:in`, amount: moved })
}

/**
 * A charge that was posted unguaranteed took nothing of the hold. Guaranteed, it counts as outstanding, so the credit
 * that is still held for its goods, which have left, is given back: the buyer would bear them twice.
 */
async function releaseDue(sql: Sql, { actor, reason }: TransferCharge, charge: ChargeRow): Promise<void> {
  const [hold] = await rows<HoldRow & { due: string }>(
    sql,
    `SELECT *, LEAST(remaining_amount, CAST(:due AS numeric)) AS due FROM credit_hold
     WHERE account_order_id = :account_order_id AND status = 'open' FOR NO KEY UPDATE`,
    { account_order_id: charge.account_order_id, due: charge.hold_due_amount }
  )
  if (!hold || Number(hold.due) === 0) {
    return
  }
  await sql.raw(
    `UPDATE credit_hold SET updated_at = now(), remaining_amount = remaining_amount - CAST(:due AS numeric),
       status = CASE WHEN remaining_amount = CAST(:due AS numeric) THEN 'charged' ELSE status END
     WHERE id = :id`,
    { id: hold.id, due: hold.due }
  )
  if (hold.account_id) {
    await post(sql, {
      operation: "hold_released",
      account_id: hold.account_id,
      key: `release:${charge.id}`,
      request_hash: contentHash({ charge_id: charge.id, due: hold.due }),
      amount: hold.due,
      reference_type: "hold",
      reference_id: hold.id,
      actor,
      reason,
    })
  }
}
