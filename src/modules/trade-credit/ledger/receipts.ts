import { rows, type Sql } from "../sql"
import type { ReceiptRecord } from "../types"

type ReceiptRow = Omit<ReceiptRecord, "amount"> & { amount: string; reversal_key: string | null }

// A date as text: the driver would read it as midnight of wherever the server stands.
const COLUMNS = `id, account_id, amount, currency_code, to_char(received_on, 'YYYY-MM-DD') AS received_on, method,
  reference, note, actor, reversed_at, reversed_by, reversal_reason, reversal_key, created_at`

export async function findReceipt(sql: Sql, accountId: string, id: string): Promise<ReceiptRow | undefined> {
  const [row] = await rows<ReceiptRow>(
    sql,
    `SELECT ${COLUMNS} FROM credit_receipt WHERE id = :id AND account_id = :account_id`,
    { id, account_id: accountId }
  )
  return row
}

export async function listReceipts(
  sql: Sql,
  accountId: string,
  { receipt_id, ...page }: { limit: number; offset: number; receipt_id?: string }
): Promise<{ receipts: ReceiptRecord[]; count: number }> {
  const condition = `account_id = :account_id${receipt_id === undefined ? "" : " AND id = :receipt_id"}`
  const values = { account_id: accountId, ...(receipt_id !== undefined && { receipt_id }) }
  const found = await rows<ReceiptRow>(
    sql,
    `SELECT ${COLUMNS} FROM credit_receipt WHERE ${condition}
     ORDER BY credit_receipt.received_on DESC, id DESC LIMIT :limit OFFSET :offset`,
    { ...values, ...page }
  )
  const [{ count }] = await rows<{ count: string }>(
    sql,
    `SELECT count(*) FROM credit_receipt WHERE ${condition}`,
    values
  )
  return { receipts: found.map(toReceipt), count: Number(count) }
}

export function toReceipt(row: ReceiptRow): ReceiptRecord {
  return {
    id: row.id,
    account_id: row.account_id,
    amount: Number(row.amount),
    currency_code: row.currency_code,
    received_on: row.received_on,
    method: row.method,
    reference: row.reference,
    note: row.note,
    actor: row.actor,
    reversed_at: row.reversed_at,
    reversed_by: row.reversed_by,
    reversal_reason: row.reversal_reason,
    created_at: row.created_at,
  }
}
