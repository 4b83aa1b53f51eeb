import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ReturnFacts } from "../../domain/order-life/facts"
import { PROVIDER_IDENTIFIER } from "../../domain/program/program"

/**
 * What was received of each return, also of those that belong to a claim or an exchange, whether it can be sold again or
 * not. Read from the confirmed changes of the order: of a return that is received in parts, Medusa's `received_quantity`
 * only tells the last part.
 */
export async function readReturns(pg: Knex, orderId: string): Promise<ReturnFacts[]> {
  const { rows } = await pg.raw<{ rows: ReceivedRow[] }>(
    `SELECT coalesce(a.return_id, a.reference_id) AS return_id, a.details->>'reference_id' AS line_id,
            sum((a.details->>'quantity')::numeric) AS quantity, max(coalesce(c.confirmed_at, a.updated_at)) AS received_at
       FROM order_change_action a
       LEFT JOIN order_change c ON c.id = a.order_change_id
      WHERE a.order_id = ? AND a.applied AND a.deleted_at IS NULL
        AND a.action IN ('RECEIVE_RETURN_ITEM', 'RECEIVE_DAMAGED_RETURN_ITEM')
      GROUP BY 1, 2
      ORDER BY min(a.ordering)`,
    [orderId]
  )
  const ids = [...new Set(rows.map(({ return_id }) => return_id))]
  return ids.map((id) => {
    const received = rows.filter(({ return_id }) => return_id === id)
    return {
      id,
      received_at: new Date(Math.max(...received.map(({ received_at }) => new Date(received_at).getTime()))),
      items: received.map(({ line_id, quantity }) => ({ line_id, quantity: Number(quantity) })),
    }
  })
}

type ReceivedRow = { return_id: string; line_id: string; quantity: string; received_at: Date }

/** A version of an order that a refund brought about, through this plugin's provider or through another one. */
export type RefundVersion = { version: number; is_ours: boolean }

/**
 * The versions of an order that a refund brought about. Medusa names some collection of the order in the credit line, or the
 * refund's reason as it was called then, which may have been renamed since; so that the refund is told by being the one just
 * before it.
 */
export async function readRefundVersions(pg: Knex, orderId: string): Promise<RefundVersion[]> {
  const { rows } = await pg.raw<{ rows: RefundVersion[] }>(
    `SELECT DISTINCT c.version, coalesce(refunded.is_ours, true) AS is_ours
       FROM order_change c
       JOIN order_change_action a ON a.order_change_id = c.id AND a.action = 'CREDIT_LINE_ADD' AND a.deleted_at IS NULL
       LEFT JOIN LATERAL (
         SELECT p.provider_id LIKE :ours AS is_ours,
                r.refund_reason_id IS NOT NULL AND c.created_at <= r.created_at + interval '1 minute' AS gave_its_reason
           FROM order_payment_collection opc
           JOIN payment p ON p.payment_collection_id = opc.payment_collection_id
           JOIN refund r ON r.payment_id = p.id AND r.deleted_at IS NULL
          WHERE opc.order_id = c.order_id AND opc.deleted_at IS NULL AND r.created_at <= c.created_at
          ORDER BY r.created_at DESC LIMIT 1) refunded ON true
      WHERE c.order_id = :id AND c.deleted_at IS NULL
        AND (a.reference = 'payment_collection' OR refunded.gave_its_reason)`,
    { id: orderId, ours: `pp\\_${PROVIDER_IDENTIFIER}\\_%` }
  )
  return rows
}
