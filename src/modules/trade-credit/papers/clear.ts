import { rows, type Sql } from "../sql"
import { FORGET } from "./rows"

/** No upload takes so long. What is still `storing` then has lost its process. */
const STORING_MINUTES_MAX = 60
/** A file that could not be deleted is tried again after so long. */
const RETRY_MINUTES = 15

/**
 * Papers whose files are to be deleted, for one of all processes. One without a file waits as long as its content may still
 * be on the way, and would then tell where it lies; after that it is with nobody, and unreadable without the key.
 */
export async function papersToClear(
  sql: Sql,
  { limit }: { limit: number }
): Promise<{ id: string; file_id: string | null }[]> {
  const times = { storing: STORING_MINUTES_MAX, retry: RETRY_MINUTES }
  await sql.raw(
    `UPDATE credit_application_paper SET ${FORGET}
     WHERE state = 'storing' AND created_at < now() - make_interval(mins => :storing)`,
    { storing: times.storing }
  )
  return rows(
    sql,
    `UPDATE credit_application_paper SET tried_at = now() WHERE id IN (
       SELECT id FROM credit_application_paper
       WHERE state = 'removing' AND (tried_at IS NULL OR tried_at < now() - make_interval(mins => :retry))
         AND (file_id IS NOT NULL OR created_at < now() - make_interval(mins => 2 * :storing))
       ORDER BY tried_at NULLS FIRST, updated_at, id LIMIT :limit FOR UPDATE SKIP LOCKED)
     RETURNING id, file_id`,
    { ...times, limit }
  )
}

export async function clearedPaper(sql: Sql, id: string): Promise<void> {
  await sql.raw("DELETE FROM credit_application_paper WHERE id = :id AND state = 'removing'", { id })
}
