import { type NoteSubject, useNotes } from "../../hooks/notes"
import { usePage } from "../../hooks/use-page"
import { useText } from "../../hooks/use-text"
import { PagedSection } from "../paged-section"
import { AddNote } from "./add-note"
import { Note } from "./note"

const FEW = 5

/** What staff know of an application or an account beyond its data, newest first. Buyers never see it. */
export function NoteList({ subject }: { subject: NoteSubject }) {
  const { t } = useText()
  const page = usePage("notes", FEW)
  return (
    <PagedSection
      title={t("staffNote.title")}
      head={<AddNote subject={subject} onAdded={() => page.onChange(0)} />}
      none={t("staffNote.none")}
      page={page}
      list={useNotes(subject, page)}
    >
      {({ notes }) => (
        <ul className="flex flex-col gap-y-4">
          {notes.map((note) => (
            <Note key={note.id} note={note} subject={subject} />
          ))}
        </ul>
      )}
    </PagedSection>
  )
}
