import { rows, type Sql } from "../sql"

export type Placement = { order_id: string; owner: string; lease_seconds: number }

/**
 * Only one person at a time puts an order on account: there may be no account order yet that could be claimed. One
 * statement by the database's clock; a server that dies leaves a lease that runs out.
 */
export async function claimPlacement(sql: Sql, placement: Placement): Promise<boolean> {
  const claimed = await rows(
    sql,
    `INSERT INTO credit_placement (order_id, owner, expires_at)
     VALUES (:order_id, :owner, now() + make_interval(secs => :lease_seconds))
     ON CONFLICT (order_id) DO UPDATE SET owner = excluded.owner, expires_at = excluded.expires_at
       WHERE credit_placement.expires_at <= now()
     RETURNING order_id`,
    { ...placement }
  )
  return claimed.length > 0
}

/** With those of servers that died long ago, for whose orders nobody has come back. */
export async function releasePlacement(sql: Sql, { order_id, owner }: Omit<Placement, "lease_seconds">): Promise<void> {
  await sql.raw("DELETE FROM credit_placement WHERE order_id = :order_id AND owner = :owner", { order_id, owner })
  await sql.raw(
    `DELETE FROM credit_placement WHERE order_id IN (
       SELECT order_id FROM credit_placement WHERE expires_at < now() - interval '1 day' FOR UPDATE SKIP LOCKED)`
  )
}
