import { CREDIT_SHORTFALLS } from "../../../domain/order-life/attention/shortfall"
import type { Sql } from "../sql"

/** SQL over `credit_account_order`: it grew beyond its credit. */
export const IS_SHORT = `EXISTS (SELECT 1 FROM jsonb_array_elements(attention) one
  WHERE one ->> 'code' = ANY(CAST(:shortfalls AS text[])))`

/**
 * There may be more credit now: orders that wanted more than there was are looked at again, as in `wakeOrdersOfAccount`. In
 * the transaction that frees it, so that no crash loses it.
 */
export async function wakeShortOrders(sql: Sql, ...accountIds: string[]): Promise<void> {
  await sql.raw(
    `UPDATE credit_account_order SET next_check_at = LEAST(next_check_at, now()), settled_at = NULL, updated_at = now(),
       again = again OR (claim_owner IS NOT NULL AND claim_expires_at > now())
     WHERE account_id = ANY(CAST(:account_ids AS text[])) AND attention_since IS NOT NULL AND ${IS_SHORT}`,
    { account_ids: accountIds, shortfalls: CREDIT_SHORTFALLS }
  )
}
