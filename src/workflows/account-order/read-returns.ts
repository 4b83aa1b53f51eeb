import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ReturnFacts } from "../../domain/order-life/facts"

export type RefundReason = { label: string; code: string }

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

/** With which Medusa may have marked a refund of this order. */
export async function readRefundReasons(pg: Knex, orderId: string): Promise<RefundReason[]> {
  const { rows } = await pg.raw<{ rows: RefundReason[] }>(
    `SELECT DISTINCT rr.label, rr.code
       FROM order_payment_collection opc
       JOIN payment p ON p.payment_collection_id = opc.payment_collection_id
       JOIN refund r ON r.payment_id = p.id AND r.deleted_at IS NULL
       JOIN refund_reason rr ON rr.id = r.refund_reason_id
      WHERE opc.order_id = ? AND opc.deleted_at IS NULL`,
    [orderId]
  )
  return rows
}
