import { MedusaError } from "@medusajs/framework/utils"
import { rows, type Sql } from "../sql"
import type { NoteSubject } from "../types"

export function idOf(subject: NoteSubject): string {
  return "account_id" in subject ? subject.account_id : subject.application_id
}

/** @throws MedusaError `not_found` */
export async function refuseUnknownSubject(sql: Sql, subject: NoteSubject): Promise<void> {
  const [table, name] =
    "account_id" in subject ? ["credit_account", "credit account"] : ["credit_application", "application"]
  const id = idOf(subject)
  const [found] = await rows(sql, `SELECT id FROM ${table} WHERE id = :id AND deleted_at IS NULL`, { id })
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${name} ${id}.`)
  }
}
