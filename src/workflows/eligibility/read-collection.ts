import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export type CollectionFacts = {
  cart_id: string | null
  order_id: string | null
  /** The order's customer. */
  order_customer_id: string | null
}

/**
 * What a payment collection belongs to. After checkout it belongs to cart and order both; links of a failed completion
 * are only soft-deleted (`09` 9, 10).
 */
export async function readCollection(pg: Knex, collectionId: string): Promise<CollectionFacts | null> {
  const { rows } = await pg.raw<{ rows: CollectionFacts[] }>(
    `SELECT cpc.cart_id, opc.order_id, o.customer_id AS order_customer_id
       FROM payment_collection pc
       LEFT JOIN cart_payment_collection cpc ON cpc.payment_collection_id = pc.id AND cpc.deleted_at IS NULL
       LEFT JOIN order_payment_collection opc ON opc.payment_collection_id = pc.id AND opc.deleted_at IS NULL
       LEFT JOIN "order" o ON o.id = opc.order_id
      WHERE pc.id = ? AND pc.deleted_at IS NULL
      LIMIT 1`,
    [collectionId]
  )
  return rows[0] ?? null
}
