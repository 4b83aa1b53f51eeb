import type { Sql } from "../sql"

/**
 * Forgets an order that was to be put on account and for which no credit was ever held: it is no order on account. One
 * that someone is working on, or that has any history, stays.
 */
export async function discardAccountOrder(sql: Sql, id: string): Promise<void> {
  await sql.raw(
    `DELETE FROM credit_account_order
      WHERE id = :id AND (claim_owner IS NULL OR claim_expires_at <= now())
        AND NOT EXISTS (SELECT 1 FROM credit_hold WHERE account_order_id = :id)
        AND NOT EXISTS (SELECT 1 FROM credit_charge WHERE account_order_id = :id)`,
    { id }
  )
}
