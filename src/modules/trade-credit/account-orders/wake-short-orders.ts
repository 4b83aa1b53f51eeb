import { CREDIT_SHORTFALLS } from "../../../domain/order-life/attention/shortfall"
import type { Sql } from "../sql"
import { wakeWhere } from "./wake-where"

/** SQL over `credit_account_order`: it grew beyond its credit. */
export const IS_SHORT = `EXISTS (SELECT 1 FROM jsonb_array_elements(attention) one
  WHERE one ->> 'code' = ANY(CAST(:shortfalls AS text[])))`

/**
 * There may be more credit now: orders that wanted more than there was are looked at again, as in `wakeOrdersOfAccount`. In
 * the transaction that frees it, so that no crash loses it.
 *
 * @param freedBy the order of which it is, for which nothing more comes free: it would wake itself for ever
 */
export async function wakeShortOrders(sql: Sql, accountIds: string[], freedBy = ""): Promise<void> {
  await wakeWhere(
    sql,
    `account_id = ANY(CAST(:account_ids AS text[])) AND id <> :freed_by AND attention_since IS NOT NULL AND ${IS_SHORT}`,
    { account_ids: accountIds, freed_by: freedBy, shortfalls: CREDIT_SHORTFALLS }
  )
}
