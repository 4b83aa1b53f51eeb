import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { PROVIDER_IDENTIFIER } from "../../domain/program/program"
import type { CollectionFacts, PaymentFacts, SessionFacts } from "../../domain/order-life/facts"

/**
 * Medusa's side of an order's money, read by SQL: `query.graph` takes ten times as long for the same, and the joins must
 * leave out rows that are only soft-deleted (a rolled-back completion leaves links behind, 09 10).
 */
export async function readCollections(pg: Knex, orderId: string): Promise<CollectionFacts[]> {
  const { rows } = await pg.raw<{ rows: CollectionRow[] }>(
    `SELECT pc.id, pc.status, pc.amount, pc.captured_amount,
            coalesce((
              SELECT jsonb_agg(jsonb_build_object(
                       'id', p.id, 'amount', p.amount, 'captured_at', p.captured_at, 'canceled_at', p.canceled_at,
                       'captures', coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'amount', c.amount, 'created_at', c.created_at) ORDER BY c.created_at, c.id)
                                               FROM capture c WHERE c.payment_id = p.id AND c.deleted_at IS NULL), '[]'),
                       'refunds', coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'amount', r.amount, 'created_at', r.created_at) ORDER BY r.created_at, r.id)
                                              FROM refund r WHERE r.payment_id = p.id AND r.deleted_at IS NULL), '[]')
                     ) ORDER BY p.created_at, p.id)
                FROM payment p
               WHERE p.payment_collection_id = pc.id AND p.deleted_at IS NULL AND p.provider_id LIKE :ours), '[]') AS payments,
            coalesce((
              SELECT jsonb_agg(jsonb_build_object('id', ps.id, 'status', ps.status, 'amount', ps.amount) ORDER BY ps.created_at, ps.id)
                FROM payment_session ps
               WHERE ps.payment_collection_id = pc.id AND ps.deleted_at IS NULL AND ps.provider_id LIKE :ours), '[]') AS sessions,
            (SELECT max(ps.created_at) FROM payment_session ps
              WHERE ps.payment_collection_id = pc.id AND ps.deleted_at IS NULL AND ps.provider_id NOT LIKE :ours
            ) AS others_session_at,
            EXISTS (
              SELECT 1 FROM payment p
               WHERE p.payment_collection_id = pc.id AND p.deleted_at IS NULL AND p.canceled_at IS NULL
                 AND p.provider_id NOT LIKE :ours) AS is_others
       FROM order_payment_collection opc
       JOIN payment_collection pc ON pc.id = opc.payment_collection_id AND pc.deleted_at IS NULL
      WHERE opc.order_id = :order_id AND opc.deleted_at IS NULL
      ORDER BY pc.created_at, pc.id`,
    { ours: `pp\\_${PROVIDER_IDENTIFIER}\\_%`, order_id: orderId }
  )
  return rows.map((row) => ({
    id: row.id,
    status: row.status,
    amount: Number(row.amount),
    captured_amount: Number(row.captured_amount ?? 0),
    payments: row.payments.map(toPayment),
    sessions: row.sessions,
    is_others: row.is_others,
    others_session_at: row.others_session_at,
  }))
}

/** The session through which an order came, and the order that its collection belongs to now. */
export async function readSession(
  pg: Knex,
  sessionId: string
): Promise<(SessionFacts & { order_id: string | null }) | null> {
  const { rows } = await pg.raw<{
    rows: { id: string; status: string; collection_id: string; order_id: string | null }[]
  }>(
    `SELECT ps.id, ps.status, ps.payment_collection_id AS collection_id, opc.order_id
       FROM payment_session ps
       LEFT JOIN order_payment_collection opc
         ON opc.payment_collection_id = ps.payment_collection_id AND opc.deleted_at IS NULL
      WHERE ps.id = ? AND ps.deleted_at IS NULL`,
    [sessionId]
  )
  return rows[0] ? { ...rows[0], has_order_link: rows[0].order_id !== null } : null
}

/** Our sessions of an order's collections, newest first: how an order is found that the record does not name yet. */
export async function readSessionIdsOfOrder(pg: Knex, orderId: string): Promise<string[]> {
  const { rows } = await pg.raw<{ rows: { id: string }[] }>(
    `SELECT ps.id
       FROM order_payment_collection opc
       JOIN payment_session ps ON ps.payment_collection_id = opc.payment_collection_id AND ps.deleted_at IS NULL
      WHERE opc.order_id = ? AND opc.deleted_at IS NULL AND ps.provider_id LIKE ?
      ORDER BY ps.created_at DESC`,
    [orderId, `pp\\_${PROVIDER_IDENTIFIER}\\_%`]
  )
  return rows.map(({ id }) => id)
}

/** Also of a session that was deleted since: its payment stays. */
export async function readOrderIdOfSession(pg: Knex, sessionId: string): Promise<string | null> {
  const { rows } = await pg.raw<{ rows: { order_id: string }[] }>(
    `SELECT opc.order_id
       FROM payment_session ps
       JOIN order_payment_collection opc
         ON opc.payment_collection_id = ps.payment_collection_id AND opc.deleted_at IS NULL
      WHERE ps.id = ?`,
    [sessionId]
  )
  return rows[0]?.order_id ?? null
}

type CollectionRow = {
  id: string
  status: string
  amount: string
  captured_amount: string | null
  payments: PaymentRow[]
  sessions: CollectionFacts["sessions"]
  is_others: boolean
  others_session_at: Date | null
}
type PaymentRow = {
  id: string
  amount: number
  captured_at: string | null
  canceled_at: string | null
  captures: MovementRow[]
  refunds: MovementRow[]
}
type MovementRow = { id: string; amount: number; created_at: string }

function toPayment(row: PaymentRow): PaymentFacts {
  return {
    id: row.id,
    amount: row.amount,
    captured_at: row.captured_at ? new Date(row.captured_at) : null,
    canceled_at: row.canceled_at ? new Date(row.canceled_at) : null,
    captures: row.captures.map(toMovement),
    refunds: row.refunds.map(toMovement),
  }
}

const toMovement = (row: MovementRow) => ({ ...row, created_at: new Date(row.created_at) })
