import type { Program } from "../../../domain/program/program"
import { toApplication, type ApplicationRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { ApplicationRecord, PaperRecord } from "../types"
import { submitCompleteDrafts } from "./drafts"
import { PAPER_COLUMNS } from "./rows"

/**
 * In a transaction. The application's lock comes first: of two last papers that are stored at once, the second sees the
 * first one and submits. A paper that was removed or purged while its content was on the way takes down where that lies,
 * so that it is cleared away.
 */
export async function storedPaper(
  sql: Sql,
  { id, file_id }: { id: string; file_id: string },
  programs: Program[]
): Promise<{ paper: PaperRecord | null; application: ApplicationRecord | null; known: boolean }> {
  const [application] = await rows<ApplicationRow>(
    sql,
    `SELECT * FROM credit_application
     WHERE id = (SELECT application_id FROM credit_application_paper WHERE id = :id) FOR UPDATE`,
    { id }
  )
  const [paper] = await rows<PaperRecord & { state: string }>(
    sql,
    `UPDATE credit_application_paper SET file_id = :file_id, updated_at = now(), tried_at = NULL,
       state = CASE state WHEN 'storing' THEN 'stored' ELSE state END
     WHERE id = :id RETURNING ${PAPER_COLUMNS}, state`,
    { id, file_id }
  )
  if (paper?.state !== "stored") {
    return { paper: null, application: null, known: paper !== undefined }
  }
  const { state: _, ...record } = paper
  const [submitted] = await submitCompleteDrafts(sql, programs, application.id)
  return { paper: record, application: submitted ?? toApplication(application), known: true }
}
