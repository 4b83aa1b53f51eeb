import { rows, type Sql } from "../sql"
import type { NotePage, NoteSubject, StaffNoteRecord } from "../types"
import { NOTE_COLUMNS } from "./rows"
import { idOf, refuseUnknownSubject } from "./subject"

const OF_APPLICATION = "application_id = :id"
const OF_ACCOUNT = `(account_id = :id
  OR application_id IN (SELECT id FROM credit_application WHERE account_id = :id AND deleted_at IS NULL))`

/**
 * What was learnt while a company applied is wanted as long as it has the account.
 *
 * @throws MedusaError `not_found` where there is no such account or application
 */
export async function listNotes(
  sql: Sql,
  subject: NoteSubject,
  { limit, offset }: NotePage
): Promise<{ notes: StaffNoteRecord[]; count: number }> {
  const where = "account_id" in subject ? OF_ACCOUNT : OF_APPLICATION
  const id = idOf(subject)
  const notes = await rows<StaffNoteRecord>(
    sql,
    `SELECT ${NOTE_COLUMNS} FROM credit_staff_note WHERE ${where}
     ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset`,
    { id, limit, offset }
  )
  const [{ count }] = await rows<{ count: number }>(
    sql,
    `SELECT CAST(count(*) AS integer) AS count FROM credit_staff_note WHERE ${where}`,
    { id }
  )
  if (count === 0) {
    await refuseUnknownSubject(sql, subject)
  }
  return { notes, count }
}
