import { rows, type Sql } from "../sql"
import type { NotePage, NoteSubject, StaffNoteRecord } from "../types"
import { NOTE_COLUMNS } from "./rows"

const OF_APPLICATION = "application_id = :id"
const OF_ACCOUNT = `(account_id = :id
  OR application_id IN (SELECT id FROM credit_application WHERE account_id = :id AND deleted_at IS NULL))`

/** What was learnt while a company applied is wanted as long as it has the account. */
export async function listNotes(
  sql: Sql,
  subject: NoteSubject,
  { limit, offset }: NotePage
): Promise<{ notes: StaffNoteRecord[]; count: number }> {
  const isOfAccount = "account_id" in subject
  const where = isOfAccount ? OF_ACCOUNT : OF_APPLICATION
  const id = isOfAccount ? subject.account_id : subject.application_id
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
  return { notes, count }
}
