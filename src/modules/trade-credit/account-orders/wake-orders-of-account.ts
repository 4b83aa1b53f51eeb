import { CREDIT_SHORTFALLS } from "../../../domain/order-life/attention/shortfall"
import type { Sql } from "../sql"
import { IS_SHORT } from "./wake-short-orders"

/**
 * A hint about an account came in, such as its suspension: its orders that have not wholly left, or that have grown
 * since they had, are looked at again. Who
 * holds a row may have read before it happened, so they are asked for another round.
 */
export async function wakeOrdersOfAccount(sql: Sql, accountId: string): Promise<void> {
  await sql.raw(
    `UPDATE credit_account_order SET next_check_at = LEAST(next_check_at, now()), settled_at = NULL, updated_at = now(),
       again = again OR (claim_owner IS NOT NULL AND claim_expires_at > now())
     WHERE id IN (SELECT account_order_id FROM credit_hold WHERE account_id = :account_id AND status = 'open')
       OR account_id = :account_id AND attention_since IS NOT NULL AND ${IS_SHORT}`,
    { account_id: accountId, shortfalls: CREDIT_SHORTFALLS }
  )
}
