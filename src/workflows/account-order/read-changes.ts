import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { PROVIDER_IDENTIFIER } from "../../domain/program/program"

/** What was paid of an order through payment methods of others, and not paid back: that part is not on account (09 39). */
export async function readPaidOtherwise(pg: Knex, orderId: string): Promise<number> {
  const { rows } = await pg.raw<{ rows: { paid: string }[] }>(
    `SELECT coalesce(sum(
              (SELECT coalesce(sum(c.amount), 0) FROM capture c WHERE c.payment_id = p.id AND c.deleted_at IS NULL)
              - (SELECT coalesce(sum(r.amount), 0) FROM refund r WHERE r.payment_id = p.id AND r.deleted_at IS NULL)
            ), 0) AS paid
       FROM order_payment_collection opc
       JOIN payment p ON p.payment_collection_id = opc.payment_collection_id AND p.deleted_at IS NULL
      WHERE opc.order_id = ? AND opc.deleted_at IS NULL AND p.provider_id NOT LIKE ?`,
    [orderId, `pp\\_${PROVIDER_IDENTIFIER}\\_%`]
  )
  return Number(rows[0].paid)
}

/** When the order last changed, or something was paid or paid back; null: never since it was placed. */
export async function readChangedAt(pg: Knex, orderId: string): Promise<Date | null> {
  const { rows } = await pg.raw<{ rows: { changed_at: Date | null }[] }>(
    `SELECT greatest(
              (SELECT max(updated_at) FROM order_change WHERE order_id = :id AND deleted_at IS NULL),
              (SELECT max(created_at) FROM order_transaction WHERE order_id = :id AND deleted_at IS NULL)
            ) AS changed_at`,
    { id: orderId }
  )
  return rows[0].changed_at
}
