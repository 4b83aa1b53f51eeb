import { Button, Textarea, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { type NoteSubject, useAddNote } from "../../hooks/notes"
import { useRefusal } from "../../hooks/use-refusal"
import { useText } from "../../hooks/use-text"
import { Field, NOTE_LENGTH_MAX } from "../field"

export function AddNote({ subject, onAdded }: { subject: NoteSubject; onAdded: () => void }) {
  const { t } = useText()
  const add = useAddNote(subject)
  const refusal = useRefusal(add.error)
  const [text, setText] = useState("")

  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate(text.trim(), {
      onSuccess: () => {
        setText("")
        toast.success(t("staffNote.added"))
        onAdded()
      },
    })
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-y-3 px-6 py-4">
      <Field label={t("staffNote.label")} hint={t("noteHelp")} error={refusal?.message}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={NOTE_LENGTH_MAX}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <Button
        size="small"
        variant="secondary"
        type="submit"
        className="self-start"
        disabled={!text.trim()}
        isLoading={add.isPending}
      >
        {t("staffNote.add")}
      </Button>
    </form>
  )
}
