import type { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { addNote } from "./notes/add"
import { listNotes } from "./notes/list"
import { removeNote } from "./notes/remove"
import { connectionOf } from "./sql"
import type { AddNote, NotePage, NoteSubject, StaffNotes } from "./types"

/** The part of the module's face that keeps what staff write down for each other; see `StaffNotes`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] of the base of a mixin
export function withNotes<Base extends new (...args: any[]) => object>(base: Base) {
  class NotesService extends base implements StaffNotes {
    @InjectManager()
    async addNote(input: AddNote, @MedusaContext() context: Context = {}) {
      return addNote(connectionOf(context), input)
    }

    @InjectManager()
    async removeNote(input: { id: string; actor: string }, @MedusaContext() context: Context = {}) {
      return removeNote(connectionOf(context), input)
    }

    @InjectManager()
    async listNotes(subject: NoteSubject, page: NotePage, @MedusaContext() context: Context = {}) {
      return listNotes(connectionOf(context), subject, page)
    }
  }
  return NotesService
}
