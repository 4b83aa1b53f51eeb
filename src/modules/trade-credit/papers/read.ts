import { historyItem } from "../applications/history"
import { rows, type Sql } from "../sql"
import type { PaperRecord } from "../types"
import type { Envelope, PaperCipher } from "./cipher"
import { PAPER_COLUMNS } from "./rows"

export async function listPapers(sql: Sql, applicationIds: string[]): Promise<PaperRecord[]> {
  return rows<PaperRecord>(
    sql,
    `SELECT ${PAPER_COLUMNS} FROM credit_application_paper
     WHERE application_id = ANY(:application_ids) AND state = 'stored' ORDER BY created_at, id`,
    { application_ids: applicationIds }
  )
}

type Wanted = { id: string; application_id: string }

const STORED = "id = :id AND application_id = :application_id AND state = 'stored'"

export async function findPaperFile(sql: Sql, { id, application_id }: Wanted): Promise<{ file_id: string } | null> {
  const [found] = await rows<{ file_id: string }>(sql, `SELECT file_id FROM credit_application_paper WHERE ${STORED}`, {
    id,
    application_id,
  })
  return found ?? null
}

/**
 * The note is written before anything is handed out: nobody looks at a paper without having been seen. Who comes while the
 * application is purged waits at its row, and then finds nothing: no name is left on what was forgotten.
 */
export async function openPaper(
  sql: Sql,
  cipher: PaperCipher,
  { id, application_id, ciphertext, actor }: Wanted & { ciphertext: Buffer; actor: string }
): Promise<{ paper: PaperRecord; content: Buffer } | null> {
  const [found] = await rows<PaperRecord & Envelope>(
    sql,
    `SELECT ${PAPER_COLUMNS}, key_id, wrapped_key, iv, tag FROM credit_application_paper WHERE ${STORED}`,
    { id, application_id }
  )
  if (!found) {
    return null
  }
  const { key_id, wrapped_key, iv, tag, ...paper } = found
  const content = cipher.open({ id, application_id }, { key_id, wrapped_key, iv, tag }, ciphertext)
  const [noted] = await rows(
    sql,
    `UPDATE credit_application SET history = history || ${historyItem("status", ["'document_id'", "CAST(:document_id AS text)"])}
     WHERE id = :application_id AND purged_at IS NULL
     RETURNING id`,
    { application_id, actor, note: `Opened paper ${id} (${paper.document_id})`, document_id: paper.document_id }
  )
  return noted ? { paper, content } : null
}
