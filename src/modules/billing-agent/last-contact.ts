import type { Database } from "./sql"

/**
 * What the agent itself must have said. Left out: calls without an answer, connections that failed (`retryable`), what we
 * noted ourselves, and `invalid_request`, which may have been an adapter's own check before anything was sent.
 */
const ANSWERED = `last_answer ->> 'kind' in ('accepted', 'duplicate')
  or (last_answer ->> 'kind' = 'refused' and last_answer ->> 'reason' <> 'invalid_request')`

/** When the agent last answered, with a yes or a no, as far as its rows tell; null: never. */
export async function readLastContact(db: Database, agentId: string): Promise<Date | null> {
  const answered = (table: string, decided: string) =>
    `select greatest(${decided}, case when ${ANSWERED} then cast(last_answer ->> 'at' as timestamptz) end) as at
       from ${table} where agent_id = :agentId`
  const { rows } = await db.raw(
    `select max(at) as at from (
       ${answered("billing_agent_buyer_registration", "null")} union all
       ${answered("billing_agent_order_registration", "decided_at")} union all
       ${answered("billing_agent_notice", "case when settled_by is null then accepted_at end")} union all
       select read_at from billing_agent_credit_reading where agent_id = :agentId
     ) contact`,
    { agentId }
  )
  return rows[0].at
}
