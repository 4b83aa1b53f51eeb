import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { PROVIDER_IDENTIFIER } from "../../domain/program/program"

type Changes = {
  /** Through payment methods of others, less what was paid back: that part of the order is not on account (09 39). */
  paid_otherwise: number
  /** When the order last changed, or something was paid or paid back; null: never since it was placed. */
  changed_at: Date | null
}

/** What has become of an order since it was placed, as far as its lines do not tell. */
export async function readChanges(pg: Knex, orderId: string): Promise<Changes> {
  const { rows } = await pg.raw<{ rows: { paid_otherwise: string; changed_at: Date | null }[] }>(
    `SELECT greatest(
              (SELECT max(updated_at) FROM order_change WHERE order_id = :id AND deleted_at IS NULL),
              (SELECT max(created_at) FROM order_transaction WHERE order_id = :id AND deleted_at IS NULL)
            ) AS changed_at,
            (SELECT coalesce(sum(
                      (SELECT coalesce(sum(c.amount), 0) FROM capture c WHERE c.payment_id = p.id AND c.deleted_at IS NULL)
                      - (SELECT coalesce(sum(r.amount), 0) FROM refund r WHERE r.payment_id = p.id AND r.deleted_at IS NULL)
                    ), 0)
               FROM order_payment_collection opc
               JOIN payment p ON p.payment_collection_id = opc.payment_collection_id AND p.deleted_at IS NULL
              WHERE opc.order_id = :id AND opc.deleted_at IS NULL AND p.provider_id NOT LIKE :ours) AS paid_otherwise`,
    { id: orderId, ours: `pp\\_${PROVIDER_IDENTIFIER}\\_%` }
  )
  return { paid_otherwise: Number(rows[0].paid_otherwise), changed_at: rows[0].changed_at }
}
