import type { Program } from "../../../domain/program/program"
import { historyItem } from "../applications/history"
import { toApplication, type ApplicationRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { ApplicationRecord } from "../types"

/** Whoever has not sent the papers by then has given up; what was filled in must not be kept for ever. */
const DRAFT_DAYS_MAX = 30

/**
 * Submits drafts that lack no required paper. One statement, and no way back from it, so that it may be run by whoever
 * stores the last paper and by a schedule at once: options may come to ask for less.
 */
export async function submitCompleteDrafts(
  sql: Sql,
  programs: Program[],
  applicationId: string | null = null
): Promise<ApplicationRecord[]> {
  const required = programs.flatMap(({ id: program_id, documents }) =>
    documents.filter((document) => document.required).map(({ id: document_id }) => ({ program_id, document_id }))
  )
  const submitted = await rows<ApplicationRow>(
    sql,
    `UPDATE credit_application SET status = 'submitted', submitted_at = now(), updated_at = now(),
       history = history || ${historyItem("'submitted'")}
     WHERE status = 'draft' AND deleted_at IS NULL AND program_id = ANY(:program_ids)
       AND (CAST(:id AS text) IS NULL OR id = :id)
       AND NOT EXISTS (SELECT 1
         FROM jsonb_to_recordset(CAST(:required AS jsonb)) AS needed (program_id text, document_id text)
         WHERE needed.program_id = credit_application.program_id AND NOT EXISTS (SELECT 1
           FROM credit_application_paper paper
           WHERE paper.application_id = credit_application.id AND paper.document_id = needed.document_id
             AND paper.state = 'stored'))
     RETURNING *`,
    {
      id: applicationId,
      program_ids: programs.map(({ id }) => id),
      required: JSON.stringify(required),
      actor: "system",
      note: null,
    }
  )
  return submitted.map(toApplication)
}

export async function expireDrafts(sql: Sql): Promise<number> {
  const expired = await rows(
    sql,
    `UPDATE credit_application SET status = 'expired', decided_at = now(), updated_at = now(),
       history = history || ${historyItem("'expired'")}
     WHERE status = 'draft' AND deleted_at IS NULL AND created_at < now() - make_interval(days => :days)
       AND NOT EXISTS (SELECT 1 FROM credit_application_paper paper
         WHERE paper.application_id = credit_application.id
           AND paper.created_at > now() - make_interval(days => :days))
     RETURNING id`,
    { days: DRAFT_DAYS_MAX, actor: "system", note: null }
  )
  return expired.length
}
