import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { PROVIDER_IDENTIFIER } from "../../domain/program/program"

type Changes = {
  /**
   * Through payment methods of others: that part of the order is not on account (09 39), and does not come to be on account
   * when it is paid back.
   */
  paid_otherwise: number
  /** What was paid back of it. */
  refunded_otherwise: number
  /** When the order last changed, or something was paid or paid back; null: never since it was placed. */
  changed_at: Date | null
}

/** What has become of an order since it was placed, as far as its lines do not tell. */
export async function readChanges(pg: Knex, orderId: string): Promise<Changes> {
  const { rows } = await pg.raw<{ rows: ChangesRow[] }>(
    `WITH others AS (
       SELECT p.id
         FROM order_payment_collection opc
         JOIN payment p ON p.payment_collection_id = opc.payment_collection_id AND p.deleted_at IS NULL
        WHERE opc.order_id = :id AND opc.deleted_at IS NULL AND p.provider_id NOT LIKE :ours)
     SELECT greatest(
              (SELECT max(updated_at) FROM order_change WHERE order_id = :id AND deleted_at IS NULL),
              (SELECT max(created_at) FROM order_transaction WHERE order_id = :id AND deleted_at IS NULL)
            ) AS changed_at,
            (SELECT coalesce(sum(c.amount), 0) FROM capture c
              WHERE c.payment_id IN (SELECT id FROM others) AND c.deleted_at IS NULL) AS paid_otherwise,
            (SELECT coalesce(sum(r.amount), 0) FROM refund r
              WHERE r.payment_id IN (SELECT id FROM others) AND r.deleted_at IS NULL) AS refunded_otherwise`,
    { id: orderId, ours: OURS }
  )
  const [{ paid_otherwise, refunded_otherwise, changed_at }] = rows
  return { paid_otherwise: Number(paid_otherwise), refunded_otherwise: Number(refunded_otherwise), changed_at }
}

const OURS = `pp\\_${PROVIDER_IDENTIFIER}\\_%`

type ChangesRow = { paid_otherwise: string; refunded_otherwise: string; changed_at: Date | null }
