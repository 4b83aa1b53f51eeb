import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Tells our order edits from those of people; shown to staff with the edit. */
export const CLOSE_SHORT_MARK = "Closed short (medusa-plugin-deferred-invoice)"

/** An order has at most one change that is begun and not confirmed: an edit, a return, a claim or an exchange. */
export async function readOpenChange(pg: Knex, orderId: string): Promise<{ is_close_short: boolean } | null> {
  const open: { internal_note: string | null } | undefined = await pg("order_change")
    .where({ order_id: orderId })
    .whereIn("status", ["pending", "requested"])
    .whereNull("deleted_at")
    .first("internal_note")
  return open ? { is_close_short: open.internal_note === CLOSE_SHORT_MARK } : null
}
