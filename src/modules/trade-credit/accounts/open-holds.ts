import { rows, type Sql } from "../sql"
import type { OpenHoldOfOrder } from "../types"

type HoldRow = Omit<OpenHoldOfOrder, "amount" | "remaining_amount"> & { amount: string; remaining_amount: string }

/** Oldest first: what has been reserved for long is what staff look for. */
export async function listOpenHolds(
  sql: Sql,
  accountId: string,
  page: { limit: number; offset: number }
): Promise<{ holds: OpenHoldOfOrder[]; count: number }> {
  const found = await rows<HoldRow>(
    sql,
    `SELECT hold.id, account_order.order_id, account_order.display_id, account_order.po_number, hold.amount,
       hold.remaining_amount, hold.currency_code, hold.status, hold.created_at
     FROM credit_hold hold JOIN credit_account_order account_order ON account_order.id = hold.account_order_id
     WHERE hold.account_id = :account_id AND hold.status = 'open'
     ORDER BY hold.created_at, hold.id LIMIT :limit OFFSET :offset`,
    { account_id: accountId, ...page }
  )
  const [{ count }] = await rows<{ count: string }>(
    sql,
    "SELECT count(*) FROM credit_hold WHERE account_id = :account_id AND status = 'open'",
    { account_id: accountId }
  )
  const holds = found.map((row) => ({
    ...row,
    amount: Number(row.amount),
    remaining_amount: Number(row.remaining_amount),
  }))
  return { holds, count: Number(count) }
}
