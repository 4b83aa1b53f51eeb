import { MedusaError } from "@medusajs/framework/utils"
import { ACCOUNT_COLUMNS, toAccount, type AccountRow, type EntryRow, type HoldRow } from "../rows"
import { rows, type Sql } from "../sql"
import { IdempotencyConflictError } from "../errors"
import type { AccountRecord } from "../types"

// Every transaction of the ledger locks the company's account first, then its own book, then the hold: two of them can
// never wait on each other.

export async function lockAccount(sql: Sql, id: string): Promise<AccountRecord> {
  const [row] = await rows<AccountRow>(
    sql,
    `SELECT ${ACCOUNT_COLUMNS} FROM credit_account WHERE id = :id FOR NO KEY UPDATE`,
    {
      id,
    }
  )
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no credit account ${id}.`)
  }
  return toAccount(row)
}

export async function lockHold(sql: Sql, id: string): Promise<HoldRow> {
  const [row] = await rows<HoldRow>(sql, "SELECT * FROM credit_hold WHERE id = :id FOR NO KEY UPDATE", { id })
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no hold ${id}.`)
  }
  return row
}

type Paper = { key: string; account_order_id: string; account_id: string | null; currency_code: string }

/**
 * Serialises the charges and credits of one account, or of one order where there is no account (null), and checks the
 * currency.
 */
export async function lockBook(sql: Sql, what: string, paper: Paper): Promise<AccountRecord | null> {
  if (!paper.account_id) {
    await lockAccountOrder(sql, paper.account_order_id)
    return null
  }
  const account = await lockAccount(sql, paper.account_id)
  if (account.currency_code !== paper.currency_code) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${what} ${paper.key} is in ${paper.currency_code}, but credit account ${account.id} is in ${account.currency_code}.`
    )
  }
  return account
}

/** What is locked where an order has no account. */
export async function lockAccountOrder(sql: Sql, id: string): Promise<void> {
  await rows(sql, "SELECT id FROM credit_account_order WHERE id = :id FOR NO KEY UPDATE", { id })
}

/** The entry that this request wrote before, or null. Under the account's lock the answer stays true. */
export async function findPosted(sql: Sql, key: string, requestHash: string): Promise<EntryRow | null> {
  const [row] = await rows<EntryRow>(sql, "SELECT * FROM credit_ledger_entry WHERE idempotency_key = :key", { key })
  if (row && row.request_hash !== requestHash) {
    throw new IdempotencyConflictError(key)
  }
  return row ?? null
}
