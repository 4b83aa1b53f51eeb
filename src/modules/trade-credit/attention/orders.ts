import { REOPEN } from "../../../domain/order-life/attention/seen"
import { named, when, type AttentionSearch, type Branch } from "./branch"

/** More than these nobody looks for by one name. */
const COMPANIES_MAX = 1_000

type Source = { things: string; since: string; actions: string }

/** What nobody has seen yet. */
const OPEN: Source = {
  things: "attention",
  since: "attention_since",
  actions: "item->'actions'",
}

/** What people have seen, by when they said so. */
const ACCEPTED: Source = {
  things: "attention_accepted",
  since: "attention_accepted_at",
  actions: `CAST('["${REOPEN}"]' AS jsonb)`,
}

/** In which of its row's columns an order's thing stands. */
export const thingsOf = ({ accepted }: Pick<AttentionSearch, "accepted">): Source => (accepted ? ACCEPTED : OPEN)

/** What settling found on an order, or on a checkout that no order has come of yet. */
export function orders({ code, program_ids, q, accepted }: AttentionSearch): Branch {
  const { things, since, actions } = thingsOf({ accepted })
  return {
    since: `account_order.${since}`,
    row_id: "account_order.id",
    sql: `SELECT concat(account_order.id, ':', item->>'code', ':', position) AS id, 'order' AS kind, item->>'code' AS code,
        item->>'message' AS message, ${actions} AS actions,
        CASE WHEN account_order.order_id IS NULL THEN 'checkout' ELSE 'order' END AS subject_type,
        COALESCE(account_order.order_id, account_order.id) AS subject_id,
        COALESCE('#' || account_order.display_id, account_order.cart_id, account_order.id) AS display,
        account_order.customer_id, account_order.${since} AS since, account_order.id AS row_id, position
      FROM credit_account_order account_order
      CROSS JOIN LATERAL jsonb_array_elements(account_order.${things}) WITH ORDINALITY AS listed (item, position)
      WHERE account_order.${since} IS NOT NULL
        ${when(code, `AND ${things} @> jsonb_build_array(jsonb_build_object('code', CAST(:code AS text))) AND item->>'code' = :code`)}
        ${when(program_ids, "AND account_order.program_id = ANY(:program_ids)")}
        ${when(q, `AND account_order.id = ANY(ARRAY(${foundOrders(since)}))`)}`,
  }
}

/**
 * Not `or`, for which everything would be walked: each way has an index of its own. As arrays, because the planner takes a
 * part of a name for a third of all companies (3 ms against 700).
 */
const foundOrders = (since: string) => `SELECT id FROM credit_account_order WHERE order_id = :q
  UNION SELECT id FROM credit_account_order WHERE id = :q
  UNION SELECT id FROM credit_account_order WHERE display_id = :number AND ${since} IS NOT NULL
  UNION SELECT id FROM credit_account_order WHERE ${since} IS NOT NULL AND account_id = ANY(ARRAY(
    SELECT id FROM credit_account WHERE ${named("company_name")} OR id = :q LIMIT ${COMPANIES_MAX}))`
