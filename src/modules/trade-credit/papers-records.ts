import type { PaperMediaType } from "../../domain/program/program"
import type { ApplicationRecord } from "./buyer-records"

/** A paper of an application, without its content. */
export type PaperRecord = {
  id: string
  application_id: string
  document_id: string
  name: string
  media_type: PaperMediaType
  bytes: number
  created_at: Date
}

export type AddPaper = {
  application_id: string
  /** Only the applicant adds papers. */
  customer_id: string
  document_id: string
  name: string
  media_type: PaperMediaType
  content: Buffer
}

/** `ciphertext` is to be stored; null: the very same paper is stored already. */
export type AddedPaper = { paper: PaperRecord; ciphertext: Buffer | null }

/**
 * The part of `TradeCredit` that keeps the papers of applications: what they are, and the keys that open them. Where their
 * encrypted content lies is told to it; it never reaches for it.
 */
export interface Papers {
  /**
   * Encrypts a paper and takes it down as `storing`, while the application is open. Throws `not_found`,
   * `ApplicationDecidedError` or `TooManyPapersError`.
   */
  addPaper(input: AddPaper): Promise<AddedPaper>
  /**
   * The content of a paper lies in this file. A draft that has all its required papers thereby is submitted. `paper` is
   * null when it was removed or purged meanwhile: then the file is to go, and if even the row is gone, `known` is false and
   * nobody else will remove it.
   */
  storedPaper(input: {
    id: string
    file_id: string
  }): Promise<{ paper: PaperRecord | null; application: ApplicationRecord | null; known: boolean }>
  /** Its content could not be stored. */
  discardPaper(id: string): Promise<void>
  /** By the applicant, while the application is open; false: there is none. Throws `ApplicationDecidedError`, `LastPaperError`. */
  removePaper(input: { id: string; application_id: string; customer_id: string }): Promise<boolean>
  /** Those that are stored, oldest first. */
  listPapers(applicationIds: string[]): Promise<PaperRecord[]>
  /** Where the content of a stored paper lies; null: there is no such paper. */
  findPaperFile(input: { id: string; application_id: string }): Promise<{ file_id: string } | null>
  /** Opens it, and notes in the application's history that `actor` has. Null: it was removed or purged meanwhile. */
  openPaper(input: {
    id: string
    application_id: string
    ciphertext: Buffer
    actor: string
  }): Promise<{ paper: PaperRecord; content: Buffer } | null>

  /** Drafts that have all their papers, as the options are now: submitted. Returns them. */
  submitCompleteDrafts(): Promise<ApplicationRecord[]>
  /** Drafts whose papers have not come for too long. Returns how many expired. */
  expireDrafts(): Promise<number>
  /** Removed papers, and those whose storing never ended, to be cleared away by whoever gets them here. */
  papersToClear(input: { limit: number }): Promise<{ id: string; file_id: string | null }[]>
  /** The file of a removed paper is gone. */
  clearedPaper(id: string): Promise<void>
}
