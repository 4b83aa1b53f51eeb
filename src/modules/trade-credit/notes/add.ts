import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { rows, type Sql } from "../sql"
import type { AddNote, StaffNoteRecord } from "../types"
import { NOTE_COLUMNS } from "./rows"
import { idOf, refuseUnknownSubject } from "./subject"

/** Nothing else puts its own id in the place of a name; see `privacy/forget-names.ts`. */
const IS_FORGOTTEN = "company_name = id"

/**
 * One statement, which holds its subject: a purge that comes at the same time either waits and then takes the note with
 * it, or was first, and there is nothing to write on any more.
 */
export async function addNote(sql: Sql, input: AddNote): Promise<StaffNoteRecord> {
  const isOfAccount = "account_id" in input
  const { text, actor } = input
  const [note] = await rows<StaffNoteRecord>(
    sql,
    `INSERT INTO credit_staff_note (id, ${isOfAccount ? "account_id" : "application_id"}, text, author)
     SELECT :note_id, id, :text, :actor FROM ${isOfAccount ? "credit_account" : "credit_application"}
     WHERE id = :id AND deleted_at IS NULL AND ${isOfAccount ? `NOT (${IS_FORGOTTEN})` : "purged_at IS NULL"} FOR SHARE
     RETURNING ${NOTE_COLUMNS}`,
    { note_id: generateEntityId(undefined, "crnote"), id: idOf(input), text, actor }
  )
  return note ?? refuse(sql, input)
}

async function refuse(sql: Sql, input: AddNote): Promise<never> {
  const id = idOf(input)
  const isOfAccount = "account_id" in input
  await refuseUnknownSubject(sql, input)
  if (isOfAccount) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `What was known of the person behind credit account ${id} was removed for privacy, and no notes are kept of it any more.`,
      "account_forgotten"
    )
  }
  throw new MedusaError(
    MedusaError.Types.CONFLICT,
    `The data of application ${id} were removed for privacy, and no notes are kept of it any more.`,
    "application_purged"
  )
}
