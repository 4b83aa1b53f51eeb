import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What a payment session belongs to, read from rows: nothing a client sent is in it but the purchase order number. */
export type Checkout = {
  session_id: string
  session_status: string
  amount: number
  currency_code: string
  po_number: string | null
  /** Null: the collection is an order's own, not a checkout's. */
  cart_id: string | null
  order_id: string | null
  display_id: number | null
  /** The cart's and the order's customer; who made the session does not matter (09 11). */
  customer_id: string | null
  country_code: string | null
  /** Set by us when staff put the order on account; no client can (09 12). */
  placed_by: string | null
  /** As the cart has it, for the words of a refusal. */
  locale: string | null
}

/**
 * One join instead of a query through Medusa's modules: 1.7 ms against 10 ms, in the middle of every checkout (09 9). The
 * links of a rolled-back completion are only soft-deleted (09 10).
 */
export async function readCheckout(pg: Knex, sessionId: string): Promise<Checkout | null> {
  const { rows } = await pg.raw<{ rows: (Omit<Checkout, "amount"> & { amount: string })[] }>(
    `SELECT ps.id AS session_id, ps.status AS session_status, ps.amount, ps.currency_code, ps.data ->> 'po_number' AS po_number,
            ps.context ->> 'placed_by' AS placed_by,
            cpc.cart_id, opc.order_id, o.display_id,
            coalesce(o.customer_id, c.customer_id) AS customer_id,
            coalesce((SELECT oa.country_code FROM order_address oa WHERE oa.id = o.shipping_address_id),
                     (SELECT ca.country_code FROM cart_address ca WHERE ca.id = c.shipping_address_id)) AS country_code,
            coalesce(o.locale, c.locale) AS locale
       FROM payment_session ps
       LEFT JOIN cart_payment_collection cpc ON cpc.payment_collection_id = ps.payment_collection_id AND cpc.deleted_at IS NULL
       LEFT JOIN cart c ON c.id = cpc.cart_id
       LEFT JOIN order_payment_collection opc ON opc.payment_collection_id = ps.payment_collection_id AND opc.deleted_at IS NULL
       LEFT JOIN "order" o ON o.id = opc.order_id AND o.deleted_at IS NULL
      WHERE ps.id = ? AND ps.deleted_at IS NULL`,
    [sessionId]
  )
  return rows[0] ? { ...rows[0], amount: Number(rows[0].amount) } : null
}
