import type { Program } from "../../../domain/program/program"
import { rows, type Sql } from "../sql"
import { LastPaperError } from "./errors"
import { lockOpenApplication } from "./lock-application"
import { FORGET } from "./rows"

/** Storing its content failed, or nobody knows whether it did. */
export async function discardPaper(sql: Sql, id: string): Promise<void> {
  await sql.raw(`UPDATE credit_application_paper SET ${FORGET} WHERE id = :id AND state = 'storing'`, { id })
}

/**
 * By the applicant, in a transaction. What was handed in stays whole: the last file of a required paper is replaced, not
 * taken away.
 */
export async function removePaper(
  sql: Sql,
  { id, ...owner }: { id: string; application_id: string; customer_id: string },
  programs: Program[]
): Promise<boolean> {
  const { status, program_id } = await lockOpenApplication(sql, owner)
  const wanted = { id, application_id: owner.application_id }
  const [paper] = await rows<{ document_id: string; others: boolean }>(
    sql,
    `SELECT document_id, EXISTS (SELECT 1 FROM credit_application_paper other
       WHERE other.application_id = paper.application_id AND other.document_id = paper.document_id
         AND other.state = 'stored' AND other.id <> paper.id) AS others
     FROM credit_application_paper paper
     WHERE id = :id AND application_id = :application_id AND state = 'stored'`,
    wanted
  )
  if (!paper) {
    return false
  }
  const documents = programs.find((program) => program.id === program_id)?.documents ?? []
  const isRequired = documents.some((one) => one.required && one.id === paper.document_id)
  if (status !== "draft" && isRequired && !paper.others) {
    throw new LastPaperError(id)
  }
  await sql.raw(`UPDATE credit_application_paper SET ${FORGET} WHERE id = :id`, { id })
  return true
}
