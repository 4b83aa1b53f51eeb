import { CREDIT_SHORTFALLS } from "../../../domain/order-life/attention/shortfall"
import type { Sql } from "../sql"
import { IS_SHORT } from "./wake-short-orders"
import { wakeWhere } from "./wake-where"

/**
 * A hint about an account came in, such as its suspension: its orders that have not wholly left, or that have grown
 * since they had, are looked at again.
 */
export async function wakeOrdersOfAccount(sql: Sql, accountId: string): Promise<void> {
  await wakeWhere(
    sql,
    `id IN (SELECT account_order_id FROM credit_hold WHERE account_id = :account_id AND status = 'open')
       OR account_id = :account_id AND attention_since IS NOT NULL AND ${IS_SHORT}`,
    { account_id: accountId, shortfalls: CREDIT_SHORTFALLS }
  )
}
