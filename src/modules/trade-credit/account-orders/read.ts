import { MedusaError } from "@medusajs/framework/utils"
import { papersWhere } from "../ledger/lines"
import { findOverrideOf } from "../ledger/override-credit"
import { standsInOwnBook, standsWithAgent } from "../ledger/standing"
import {
  ACCOUNT_COLUMNS,
  toAccount,
  toAccountOrder,
  toCharge,
  toCredit,
  toHold,
  type AccountOrderRow,
  type AccountRow,
  type ChargeRow,
  type CreditRow,
  type HoldRow,
} from "../rows"
import { rows, type Sql } from "../sql"
import type { AccountOrderBook, AccountOrderRecord, OpenHoldRecord } from "../types"

export type AccountOrderKey =
  { id: string } | { order_id: string } | { cart_id: string } | { payment_session_id: string }

const KEYS = ["id", "order_id", "cart_id", "payment_session_id"]

/** By its session it is the newest: a later attempt may have re-pointed the row. */
export async function findAccountOrder(sql: Sql, where: AccountOrderKey): Promise<AccountOrderRecord | null> {
  const [column, value] = Object.entries(where)[0]
  if (!KEYS.includes(column) || !value) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `An account order is found by ${KEYS.join(", ")}, not by ${column}.`
    )
  }
  const [row] = await rows<AccountOrderRow>(
    sql,
    `SELECT * FROM credit_account_order WHERE ${column} = :value ORDER BY created_at DESC LIMIT 1`,
    { value }
  )
  return row ? toAccountOrder(row) : null
}

export async function readAccountOrder(sql: Sql, id: string): Promise<AccountOrderBook> {
  const accountOrder = await findAccountOrder(sql, { id })
  if (!accountOrder) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no account order ${id}.`)
  }
  const [account] = await rows<AccountRow>(
    sql,
    `SELECT ${ACCOUNT_COLUMNS} FROM credit_account WHERE id = :account_id`,
    { account_id: accountOrder.account_id }
  )
  const [statusEvent] = await rows<{ id: string }>(
    sql,
    `SELECT id FROM credit_account_event WHERE account_id = :account_id AND kind = 'status_changed'
     ORDER BY created_at DESC, id DESC LIMIT 1`,
    { account_id: accountOrder.account_id }
  )
  const holds = await rows<HoldRow>(
    sql,
    "SELECT * FROM credit_hold WHERE account_order_id = :id ORDER BY created_at, id",
    { id }
  )
  const charges = await rows<ChargeRow>(sql, papersWhere("charge", "account_order_id = :id"), { id })
  const credits = await rows<CreditRow>(sql, papersWhere("credit", "account_order_id = :id"), { id })
  const [standing] = await rows<{ own_book: string }>(sql, `SELECT ${standsInOwnBook(":id")} AS own_book`, { id })
  return {
    account_order: accountOrder,
    account: account ? toAccount(account) : null,
    status_event_id: statusEvent?.id ?? null,
    holds: holds.map(toHold),
    charges: charges.map(toCharge),
    credits: credits.map(toCredit),
    unguaranteed_amount: Math.max(0, Number(standing.own_book)),
    override: await findOverrideOf(sql, id),
  }
}

export async function openHolds(sql: Sql, accountId: string): Promise<OpenHoldRecord[]> {
  const holds = await rows<HoldRow & { charged_amount: string }>(
    sql,
    `SELECT hold.*, (SELECT COALESCE(sum(charge.amount), 0) FROM credit_charge charge
       WHERE charge.account_order_id = hold.account_order_id AND NOT charge.unguaranteed) AS charged_amount
     FROM credit_hold hold WHERE hold.account_id = :account_id AND hold.status = 'open' ORDER BY hold.created_at, hold.id`,
    { account_id: accountId }
  )
  return holds.map((hold) => ({ ...toHold(hold), charged_amount: Number(hold.charged_amount) }))
}

export async function chargedWithAgent(
  sql: Sql,
  accountOrderIds: string[]
): Promise<{ account_order_id: string; amount: number }[]> {
  const charged = await rows<{ account_order_id: string; amount: string }>(
    sql,
    `SELECT wanted.id AS account_order_id, ${standsWithAgent("wanted.id")} AS amount
     FROM unnest(CAST(:ids AS text[])) AS wanted (id)`,
    { ids: accountOrderIds }
  )
  return charged.map(({ account_order_id, amount }) => ({ account_order_id, amount: Number(amount) }))
}
