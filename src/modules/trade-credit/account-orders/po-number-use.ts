import { rows, type Sql } from "../sql"
import type { PoNumberQuery, PoNumberUse } from "../types"

/** A hold that was released before anything of its order had left came to nothing, and gives its place away. */
const CAME_TO_SOMETHING = `(credit_hold.status <> 'released'
  OR EXISTS (SELECT 1 FROM credit_charge WHERE account_order_id = other.id))`

/** Credit is held for it, or goods of it were charged: neither cancelled, nor declined, nor given up. */
const STANDS = `(EXISTS (SELECT 1 FROM credit_hold WHERE account_order_id = other.id AND status <> 'released')
  OR EXISTS (SELECT 1 FROM credit_charge WHERE account_order_id = other.id))`

/**
 * Of two orders at once the one that held its credit later is the second: holds of one account are entries of its ledger,
 * one after the other, so each later one sees every earlier one. An order may have several, of which its first counts.
 */
const HELD_BEFORE = `EXISTS (
  SELECT 1 FROM credit_hold
    JOIN credit_ledger_entry entry ON entry.account_id = credit_hold.account_id
     AND entry.operation = 'hold_placed' AND entry.reference_id = credit_hold.id
   WHERE credit_hold.account_order_id = other.id AND ${CAME_TO_SOMETHING} AND entry.version < (
     SELECT version FROM credit_ledger_entry
      WHERE account_id = :account_id AND operation = 'hold_placed' AND reference_id = :before_hold_id))`

/** The first other order of the account that stands under this purchase order number, whatever its capitals. */
export async function findPoNumberUse(sql: Sql, query: PoNumberQuery): Promise<PoNumberUse | null> {
  const { account_id, po_number, order_id, cart_id, before_hold_id = null } = query
  const [use] = await rows<PoNumberUse>(
    sql,
    `SELECT order_id, display_id FROM credit_account_order other
      WHERE account_id = :account_id AND lower(po_number) = lower(:po_number)
        AND order_id IS DISTINCT FROM :order_id AND (cart_id IS NULL OR cart_id IS DISTINCT FROM :cart_id)
        AND ${STANDS} ${before_hold_id === null ? "" : `AND ${HELD_BEFORE}`}
      ORDER BY created_at, id LIMIT 1`,
    { account_id, po_number, order_id, cart_id, before_hold_id }
  )
  return use ?? null
}
