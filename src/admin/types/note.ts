/** What a note is about: one of the two. */
export type NoteSubject = { application_id: string } | { account_id: string }

/** What staff wrote down for each other. */
export type StaffNote = {
  id: string
  application_id: string | null
  account_id: string | null
  /** Null once its author has taken it back. */
  text: string | null
  author: string
  created_at: string
  deleted_at: string | null
}
