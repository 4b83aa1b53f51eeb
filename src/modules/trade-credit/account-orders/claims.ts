import { MedusaError } from "@medusajs/framework/utils"
import { SET_ATTENTION, splitOf } from "../attention/split"
import { toAccountOrder, type AccountOrderRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { AccountOrderRecord, Attention } from "../types"

// One order, one worker, also across processes: an owner and a lease in committed columns, by the database's clock. Each
// change is one UPDATE, so no lock of ours is ever open while Medusa or an agent is called.

const IS_FREE = "(claim_owner IS NULL OR claim_expires_at <= now())"
const LEASE_END = "now() + make_interval(secs => :lease_seconds)"

export type Claim = { id: string; owner: string; lease_seconds: number }

/**
 * Takes the row if it is free, or if this owner has it already. Otherwise it leaves the wish for another round. The row
 * also falls due with the lease: when the worker dies, the sweeper finds it.
 */
export async function claimAccountOrder(sql: Sql, claim: Claim): Promise<AccountOrderRecord | null> {
  const mine = `(${IS_FREE} OR claim_owner = :owner)`
  const [row] = await rows<AccountOrderRow & { claim_owner: string }>(
    sql,
    `UPDATE credit_account_order SET
       again = NOT ${mine},
       claim_owner = CASE WHEN ${mine} THEN :owner ELSE claim_owner END,
       claim_expires_at = CASE WHEN ${mine} THEN ${LEASE_END} ELSE claim_expires_at END,
       next_check_at = CASE WHEN ${mine} THEN LEAST(next_check_at, ${LEASE_END}) ELSE next_check_at END,
       settled_at = CASE WHEN ${mine} THEN NULL ELSE settled_at END
     WHERE id = :id RETURNING *`,
    { ...claim }
  )
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no account order ${claim.id}.`)
  }
  return row.claim_owner === claim.owner ? toAccountOrder(row) : null
}

/** False: the lease ran out and someone else took the row. */
export async function keepAccountOrder(sql: Sql, claim: Claim): Promise<boolean> {
  const kept = await rows(
    sql,
    `UPDATE credit_account_order SET claim_expires_at = ${LEASE_END}
     WHERE id = :id AND claim_owner = :owner RETURNING id`,
    { ...claim }
  )
  return kept.length > 0
}

export type ReleaseAccountOrder = { id: string; owner: string; next_check_at: Date | null; attention: Attention[] }

/**
 * Gives the row back with what was found, as far as nobody has seen it. With another round wanted, the row stays due, so that the wish survives a
 * worker that dies before it runs again.
 */
export async function releaseAccountOrder(sql: Sql, input: ReleaseAccountOrder): Promise<boolean> {
  const next = "CASE WHEN held.again THEN now() ELSE CAST(:next_check_at AS timestamptz) END"
  const [row] = await rows<{ again: boolean }>(
    sql,
    `UPDATE credit_account_order SET claim_owner = NULL, claim_expires_at = NULL, again = false, updated_at = now(),
       next_check_at = ${next}, settled_at = CASE WHEN ${next} IS NULL THEN now() END, ${SET_ATTENTION}
     FROM (SELECT id, again, attention_decisions FROM credit_account_order
       WHERE id = :id AND claim_owner = :owner FOR UPDATE) held
       CROSS JOIN LATERAL ${splitOf("CAST(:attention AS jsonb)", "held.attention_decisions")} split
     WHERE credit_account_order.id = held.id
     RETURNING held.again`,
    { ...input, attention: JSON.stringify(input.attention) }
  )
  return row?.again ?? false
}

export async function dueAccountOrders(sql: Sql, limit: number): Promise<{ id: string; order_id: string | null }[]> {
  return rows(
    sql,
    `SELECT id, order_id FROM credit_account_order
     WHERE next_check_at <= now() AND ${IS_FREE} ORDER BY next_check_at, id LIMIT :limit`,
    { limit }
  )
}

/** A hint came in. Who holds the row may have read before it happened, so they are asked for another round. */
export async function wakeAccountOrder(sql: Sql, where: { id: string } | { order_id: string }): Promise<void> {
  const [column, value] = Object.entries(where)[0]
  await sql.raw(
    `UPDATE credit_account_order SET next_check_at = LEAST(next_check_at, now()), settled_at = NULL,
       again = NOT ${IS_FREE}
     WHERE ${column === "id" ? "id" : "order_id"} = :value`,
    { value }
  )
}
