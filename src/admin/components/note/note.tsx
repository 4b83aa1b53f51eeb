import { Badge, Button, Text, toast } from "@medusajs/ui"
import type { StaffNote } from "../../../client"
import { type NoteSubject, useAddNote, useMe, useRemoveNote } from "../../hooks/notes"
import { useFormat } from "../../hooks/use-format"
import { useTellRefusal } from "../../hooks/use-refusal"
import { useText } from "../../hooks/use-text"
import { Person } from "../person"

type NoteProps = { note: StaffNote; subject: NoteSubject }

/** One note with who wrote it and when; of one that was taken back only that is left. */
export function Note({ note, subject }: NoteProps) {
  const { t } = useText()
  const { instant } = useFormat()
  const isOfApplication = note.application_id !== null && "account_id" in subject
  return (
    <li className="flex items-start justify-between gap-x-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            <Person id={note.author} /> · {instant(note.created_at)}
          </Text>
          {isOfApplication && <Badge size="2xsmall">{t("staffNote.ofApplication")}</Badge>}
        </div>
        {note.text === null ? (
          <Text size="small" className="text-ui-fg-subtle">
            {t("staffNote.takenBackAt", { at: instant(note.deleted_at ?? note.created_at) })}
          </Text>
        ) : (
          <Text size="small" className="whitespace-pre-line break-words">
            {note.text}
          </Text>
        )}
      </div>
      {note.text !== null && <TakeBack note={note} text={note.text} />}
    </li>
  )
}

/** Only of one's own; whoever did not mean to writes it again with one click. */
function TakeBack({ note, text }: { note: StaffNote; text: string }) {
  const { t } = useText()
  const me = useMe()
  const tellRefusal = useTellRefusal()
  const remove = useRemoveNote()
  const add = useAddNote(subjectOf(note))
  if (note.author !== me) {
    return null
  }
  const fail = (error: Error) => tellRefusal(error, t("staffNote.failed"))

  // The offer stays in sight by itself, and a second click would write the note twice.
  function writeAgain(offer: string | number) {
    toast.dismiss(offer)
    void add.mutateAsync(text).catch(fail)
  }

  // Not as callbacks of `mutate`: by the time the note is gone from the list, so are they.
  async function takeBack() {
    await remove.mutateAsync(note.id)
    const shown = toast.success(t("staffNote.takenBack"), {
      action: { label: t("staffNote.undo"), altText: t("staffNote.undoHelp"), onClick: () => writeAgain(shown) },
    })
  }

  return (
    <Button
      size="small"
      variant="transparent"
      className="shrink-0"
      isLoading={remove.isPending}
      onClick={() => void takeBack().catch(fail)}
    >
      {t("staffNote.takeBack")}
    </Button>
  )
}

function subjectOf({ application_id, account_id }: StaffNote): NoteSubject {
  return application_id === null ? { account_id: account_id ?? "" } : { application_id }
}
