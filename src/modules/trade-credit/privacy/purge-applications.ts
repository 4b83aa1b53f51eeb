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
 * The name of a sole proprietor's business may be the person's own. It goes with what was filled in, and so does what staff
 * wrote down of the account and its payments, unless others go on buying under that name.
 */
const LAST_OF_A_PERSON = `SELECT account.id FROM credit_account account
  JOIN due ON due.account_id IN (account.id, account.own_book_of)
  WHERE due.is_person AND NOT EXISTS (
    SELECT 1 FROM credit_account_member member WHERE member.account_id = due.account_id AND member.deleted_at IS NULL)`

/**
 * Leaves of applications only the id, the program, the states with their times, and the code of a refusal: what was filled
 * in and consented to, the company's name, the customer (for whom its own id stands, so that it is nobody else's) and all
 * that people wrote about them are gone. An open one is left as it is.
 */
export async function purgeApplications(sql: Sql, ids: string[]): Promise<string[]> {
  const purged = await rows<{ id: string }>(
    sql,
    `WITH due AS (
       SELECT id, account_id, data->>'entity_type' = 'sole_proprietor' AS is_person FROM credit_application
       WHERE id = ANY(:ids) AND purged_at IS NULL
     ), renamed AS (
       UPDATE credit_account SET company_name = id, status_reason = NULL, updated_at = now()
       WHERE id IN (${LAST_OF_A_PERSON})
     ), unnoted AS (
       UPDATE credit_receipt SET reference = NULL, note = NULL, updated_at = now()
       WHERE account_id IN (${LAST_OF_A_PERSON})
     )
     UPDATE credit_application SET purged_at = now(), updated_at = now(), customer_id = id, company_name = '',
       data = '{}', consents = '[]', information_request = NULL, proposal = NULL,
       decline_reason = CASE WHEN decline_reason IS NOT NULL
         THEN jsonb_build_object('code', decline_reason->'code', 'message', '') END,
       history = COALESCE((SELECT jsonb_agg(jsonb_build_object('status', move->'status', 'at', move->'at') ORDER BY position)
         FROM jsonb_array_elements(history) WITH ORDINALITY AS made (move, position)), '[]')
     WHERE id = ANY(:ids) AND status IN ('approved', 'declined', 'withdrawn', 'expired') AND purged_at IS NULL
     RETURNING id`,
    { ids }
  )
  return purged.map(({ id }) => id)
}
