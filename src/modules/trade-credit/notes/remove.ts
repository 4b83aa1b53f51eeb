import { MedusaError } from "@medusajs/framework/utils"
import { rows, type Sql } from "../sql"
import type { StaffNoteRecord } from "../types"
import { NOTE_COLUMNS } from "./rows"

/** Nobody takes back what somebody else has noted: it says what they knew at the time. */
export async function removeNote(sql: Sql, { id, actor }: { id: string; actor: string }): Promise<StaffNoteRecord> {
  const [removed] = await rows<StaffNoteRecord>(
    sql,
    `UPDATE credit_staff_note SET text = NULL, deleted_at = COALESCE(deleted_at, now())
     WHERE id = :id AND author = :actor RETURNING ${NOTE_COLUMNS}`,
    { id, actor }
  )
  if (removed) {
    return removed
  }
  const [other] = await rows(sql, "SELECT id FROM credit_staff_note WHERE id = :id", { id })
  throw other
    ? new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Note ${id} is somebody else's, and only its author takes it back. Add a note of your own instead.`,
        "not_own_note"
      )
    : new MedusaError(MedusaError.Types.NOT_FOUND, `There is no note ${id}.`)
}
