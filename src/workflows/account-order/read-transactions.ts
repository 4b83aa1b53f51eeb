import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { TransactionFacts } from "../../domain/order-life/facts"

/**
 * What Medusa has entered into an order's books, also for payments of others. What names no capture or refund of Medusa's is
 * somebody's own entry, and no orphan.
 */
export async function readTransactions(pg: Knex, orderId: string): Promise<TransactionFacts[]> {
  const { rows } = await pg.raw<{ rows: (Omit<TransactionFacts, "amount"> & { amount: string })[] }>(
    `SELECT t.id, t.reference_id, t.amount,
            (t.reference = 'capture' AND t.reference_id LIKE 'capt\\_%' AND NOT EXISTS (
               SELECT 1 FROM capture c WHERE c.id = t.reference_id AND c.deleted_at IS NULL)
             OR t.reference = 'refund' AND t.reference_id LIKE 'ref\\_%' AND NOT EXISTS (
               SELECT 1 FROM refund r WHERE r.id = t.reference_id AND r.deleted_at IS NULL)) IS TRUE AS is_orphan
       FROM order_transaction t
      WHERE t.order_id = ? AND t.deleted_at IS NULL
      ORDER BY t.created_at, t.id`,
    [orderId]
  )
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }))
}
