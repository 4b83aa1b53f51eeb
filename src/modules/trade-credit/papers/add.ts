import { createHash } from "node:crypto"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { rows, type Sql } from "../sql"
import type { AddedPaper, AddPaper, PaperRecord } from "../types"
import { lockOpenApplication } from "./lock-application"
import type { Envelope, PaperCipher } from "./cipher"
import { TooManyPapersError } from "./errors"
import { FORGET, PAPER_COLUMNS } from "./rows"

/** Pages that were photographed one by one, and yet no heap. */
const FILES_A_DOCUMENT_MAX = 5

export type SealedPaper = Omit<AddPaper, "content"> &
  Envelope & { id: string; bytes: number; sha256: string; ciphertext: Buffer }

export function sealPaper(cipher: PaperCipher, { content, ...paper }: AddPaper): SealedPaper {
  if (content.length === 0) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `The file for ${paper.document_id} is empty.`)
  }
  const id = generateEntityId(undefined, "crpap")
  const { envelope, ciphertext } = cipher.seal({ id, application_id: paper.application_id }, content)
  const sha256 = createHash("sha256").update(content).digest("hex")
  return { ...paper, ...envelope, id, bytes: content.length, sha256, ciphertext }
}

/**
 * In a transaction, before anything of it is stored: what a crash leaves in file storage is thereby known to us or, as
 * without this row there is no key, to nobody.
 */
export async function addPaper(sql: Sql, { ciphertext, ...sealed }: SealedPaper): Promise<AddedPaper> {
  await lockOpenApplication(sql, sealed)
  const stored = await twinOf(sql, sealed)
  if (stored) {
    return { paper: stored, ciphertext: null }
  }
  await refuseTooMany(sql, sealed)
  const [paper] = await rows<PaperRecord>(
    sql,
    `INSERT INTO credit_application_paper (id, application_id, document_id, name, media_type, bytes, sha256, state,
       key_id, wrapped_key, iv, tag)
     VALUES (:id, :application_id, :document_id, :name, :media_type, :bytes, :sha256, 'storing',
       :key_id, :wrapped_key, :iv, :tag)
     RETURNING ${PAPER_COLUMNS}`,
    sealed
  )
  return { paper, ciphertext }
}

/**
 * The same file for the same document: a repeated request, whose first answer got lost. One that was never stored gives
 * way, because nobody knows whether it ever will be.
 */
async function twinOf(
  sql: Sql,
  { application_id, document_id, sha256 }: Omit<SealedPaper, "ciphertext">
): Promise<PaperRecord | null> {
  const same = "application_id = :application_id AND document_id = :document_id AND sha256 = :sha256"
  const twin = { application_id, document_id, sha256 }
  await sql.raw(`UPDATE credit_application_paper SET ${FORGET} WHERE ${same} AND state = 'storing'`, twin)
  const [stored] = await rows<PaperRecord>(
    sql,
    `SELECT ${PAPER_COLUMNS} FROM credit_application_paper WHERE ${same} AND state = 'stored'`,
    twin
  )
  return stored ?? null
}

async function refuseTooMany(
  sql: Sql,
  { application_id, document_id }: Omit<SealedPaper, "ciphertext">
): Promise<void> {
  const [{ files }] = await rows<{ files: number }>(
    sql,
    `SELECT CAST(count(*) AS integer) AS files FROM credit_application_paper
     WHERE application_id = :application_id AND document_id = :document_id AND state <> 'removing'`,
    { application_id, document_id }
  )
  if (files >= FILES_A_DOCUMENT_MAX) {
    throw new TooManyPapersError(document_id, FILES_A_DOCUMENT_MAX)
  }
}
