import type { Database } from "../sql"

const TABLE = "billing_agent_rate"
const MINUTE_SECONDS = 60

export type RatePolicy = { capacity: number; per_second: number; reserve: number }

/**
 * A bucket that fills by itself: what it holds when full, and what flows in, are together not more than the limit in any
 * minute. A part of it is reserved for checkouts: everything else may only take what is above it. So a backlog of notices
 * keeps the bucket down to the reserve and no further, and what flows in goes to a checkout first.
 *
 * @param callsPerMinute at least 3
 */
export function ratePolicyOf(callsPerMinute: number): RatePolicy {
  const capacity = Math.max(2, Math.floor(callsPerMinute / 6))
  return {
    capacity,
    per_second: Math.max(1, callsPerMinute - capacity) / MINUTE_SECONDS,
    reserve: Math.max(1, Math.floor(capacity / 3)),
  }
}

/** In PostgreSQL, because the agent counts what all processes send: one UPDATE a call, where there is a limit. */
export class RateLimit {
  constructor(
    private readonly db: () => Database,
    private readonly limitOf: (agentId: string) => number | null
  ) {}

  /** @returns null: go ahead; else the seconds after which there may be room */
  async take(agentId: string, isCheckout: boolean): Promise<number | null> {
    const limit = this.limitOf(agentId)
    if (limit === null) {
      return null
    }
    const { capacity, per_second, reserve } = ratePolicyOf(limit)
    const needed = isCheckout ? 1 : 1 + reserve
    // The database's clock, and never backwards: of two that wait for the row the second may have begun first.
    const left = `least(cast(:capacity as numeric), b.calls_left
      + greatest(0, extract(epoch from now() - b.counted_at)) * cast(:per_second as numeric))`
    const bindings = { agentId, capacity, per_second, needed }
    const { rows: taken } = await this.db().raw(
      `insert into ${TABLE} as b (agent_id, calls_left, counted_at) values (:agentId, :capacity - 1, now())
       on conflict (agent_id) do update set
         calls_left = ${left} - 1, counted_at = greatest(b.counted_at, now()), updated_at = now()
        where ${left} >= :needed
       returning 1`,
      bindings
    )
    if (taken.length > 0) {
      return null
    }
    const { rows: found } = await this.db().raw(
      `select (:needed - ${left}) / cast(:per_second as numeric) as seconds from ${TABLE} b where b.agent_id = :agentId`,
      bindings
    )
    return Math.max(1, Math.ceil(Number(found[0]?.seconds ?? 1)))
  }
}
