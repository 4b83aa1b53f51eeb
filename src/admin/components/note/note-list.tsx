import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { type NoteSubject, useNotes } from "../../hooks/notes"
import { useText } from "../../hooks/use-text"
import { LoadError, LoadingRows } from "../load-state"
import { Section } from "../section"
import { AddNote } from "./add-note"
import { Note } from "./note"

const FEW = 5
/** As many as the route gives at once. */
const MANY = 100

type NoteListProps = { subject: NoteSubject; /** Nothing more may be written of it. */ closed?: boolean }

/** What staff know of an application or an account beyond its data, newest first. Buyers never see it. */
export function NoteList({ subject, closed = false }: NoteListProps) {
  const { t } = useText()
  const [limit, setLimit] = useState(FEW)
  const { data, error, refetch } = useNotes(subject, limit)
  return (
    <Section title={t("staffNote.title")}>
      {!closed && <AddNote subject={subject} />}
      {error ? (
        <LoadError error={error} retry={refetch} />
      ) : !data ? (
        <LoadingRows rows={2} />
      ) : data.count === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("staffNote.none")}
        </Text>
      ) : (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <ul className="flex flex-col gap-y-4">
            {data.notes.map((note) => (
              <Note key={note.id} note={note} subject={subject} />
            ))}
          </ul>
          {data.count > data.notes.length && limit === FEW && (
            <Button size="small" variant="transparent" className="self-start" onClick={() => setLimit(MANY)}>
              {t("staffNote.more", { count: data.count - data.notes.length })}
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}
