import type { Sql } from "../sql"

/**
 * Orders are looked at again at once. Who holds a row may have read before it happened, so they are asked for another round.
 * Rows are locked by id: two that wake the same orders at once would else wait for each other.
 *
 * @param condition SQL over `credit_account_order`
 */
export async function wakeWhere(
  sql: Sql,
  condition: string,
  bindings: Record<string, string | string[]>
): Promise<void> {
  await sql.raw(
    `UPDATE credit_account_order SET next_check_at = LEAST(next_check_at, now()), settled_at = NULL, updated_at = now(),
       again = again OR (claim_owner IS NOT NULL AND claim_expires_at > now())
     WHERE id IN (SELECT id FROM credit_account_order WHERE ${condition} ORDER BY id FOR NO KEY UPDATE)`,
    bindings
  )
}
