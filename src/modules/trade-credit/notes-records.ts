/** What a note is about: one of the two. */
export type NoteSubject = { application_id: string } | { account_id: string }

/** What staff wrote down for each other; buyers never see it. */
export type StaffNoteRecord = {
  id: string
  application_id: string | null
  account_id: string | null
  /** Null once it was taken back. */
  text: string | null
  /** A user, or an API key. */
  author: string
  created_at: Date
  deleted_at: Date | null
}

export type AddNote = NoteSubject & { text: string; actor: string }

export type NotePage = { limit: number; offset: number }

/** The part of `TradeCredit` that keeps what staff write down for each other. */
export interface StaffNotes {
  /** Throws `not_found`, and `application_purged` where nothing about people may be kept any more. */
  addNote(input: AddNote): Promise<StaffNoteRecord>
  /**
   * By its author: the text is gone, that there was a note stays. Repeated calls change nothing. Throws `not_found`, and
   * `not_own_note` for anyone else.
   */
  removeNote(input: { id: string; actor: string }): Promise<StaffNoteRecord>
  /** Newest first. Those of an account include those of the application that it came of. */
  listNotes(subject: NoteSubject, page: NotePage): Promise<{ notes: StaffNoteRecord[]; count: number }>
}
