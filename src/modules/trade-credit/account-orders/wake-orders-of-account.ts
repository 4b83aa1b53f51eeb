import type { Sql } from "../sql"

/**
 * A hint about an account came in, such as its suspension: its orders that have not wholly left are looked at again. Who
 * holds a row may have read before it happened, so they are asked for another round.
 */
export async function wakeOrdersOfAccount(sql: Sql, accountId: string): Promise<void> {
  await sql.raw(
    `UPDATE credit_account_order SET next_check_at = LEAST(next_check_at, now()), settled_at = NULL, updated_at = now(),
       again = again OR (claim_owner IS NOT NULL AND claim_expires_at > now())
     WHERE id IN (SELECT account_order_id FROM credit_hold WHERE account_id = :account_id AND status = 'open')`,
    { account_id: accountId }
  )
}
