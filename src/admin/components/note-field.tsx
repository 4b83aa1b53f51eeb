import { Textarea } from "@medusajs/ui"
import { problemOf } from "../../client"
import { useText } from "../hooks/use-text"
import { Field, NOTE_LENGTH_MAX } from "./field"

type NoteFieldProps = { value: string; onChange: (note: string) => void; error: Error | null }

/** What staff write beside a decision, for their colleagues. */
export function NoteField({ value, onChange, error }: NoteFieldProps) {
  const { t } = useText()
  return (
    <Field label={t("approve.note")} hint={t("noteHelp")} error={problemOf(error, "note")} optional>
      {(control) => (
        <Textarea
          {...control}
          maxLength={NOTE_LENGTH_MAX}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
