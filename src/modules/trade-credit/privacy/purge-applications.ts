import { rows, type Sql } from "../sql"

/**
 * Applications that came to nothing so many days ago, oldest first. What the agents' module holds of them is forgotten
 * before they are purged here, so that a crash in between leaves them on this list.
 */
export async function applicationsToPurge(
  sql: Sql,
  { days, limit }: { days: number; limit: number }
): Promise<string[]> {
  const due = await rows<{ id: string }>(
    sql,
    `SELECT id FROM credit_application
     WHERE status IN ('declined', 'withdrawn', 'expired') AND purged_at IS NULL
       AND decided_at < now() - make_interval(days => :days)
     ORDER BY decided_at LIMIT :limit`,
    { days, limit }
  )
  return due.map(({ id }) => id)
}

/**
 * Leaves of applications only the id, the program, the states with their times, and the code of a refusal: what was filled
 * in and consented to, the company's name, the customer (for whom its own id stands, so that it is nobody else's) and all
 * that people wrote about them are gone, also who looked at it and when. Of a sole proprietor's account it stays that it is one's, until `forgetNames` has
 * done its part. An open application is left as it is.
 */
export async function purgeApplications(sql: Sql, ids: string[]): Promise<string[]> {
  const purged = await rows<{ id: string }>(
    sql,
    `UPDATE credit_application SET purged_at = now(), updated_at = now(), customer_id = id, company_name = '',
       data = CASE WHEN account_id IS NOT NULL AND data->>'entity_type' = 'sole_proprietor'
         THEN jsonb_build_object('entity_type', 'sole_proprietor') ELSE '{}' END,
       consents = '[]', information_request = NULL, proposal = NULL,
       decline_reason = CASE WHEN decline_reason IS NOT NULL
         THEN jsonb_build_object('code', decline_reason->'code', 'message', '') END,
       history = COALESCE((SELECT jsonb_agg(jsonb_build_object('status', move->'status', 'at', move->'at') ORDER BY position)
         FROM jsonb_array_elements(history) WITH ORDINALITY AS made (move, position)
         WHERE move->'exported' IS NULL AND move->'document_id' IS NULL), '[]')
     WHERE id = ANY(:ids) AND status IN ('approved', 'declined', 'withdrawn', 'expired') AND purged_at IS NULL
     RETURNING id`,
    { ids }
  )
  return purged.map(({ id }) => id)
}
