import type { Database } from "../sql"

/** Counted in the index `IDX_billing_agent_notice_open`, which holds only what is open. */
export async function readBacklog(
  db: Database,
  agentId: string
): Promise<{ waiting: number; needs_attention: number; oldest_at: Date | null }> {
  const { rows } = await db.raw(
    `select count(*) filter (where status <> 'needs_attention')::int as waiting,
            count(*) filter (where status = 'needs_attention')::int as needs_attention,
            min(created_at) as oldest_at
       from billing_agent_notice
      where agent_id = ? and status in ('queued', 'sending', 'retrying', 'needs_attention')`,
    [agentId]
  )
  return rows[0]
}
