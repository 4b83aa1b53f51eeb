import { Hint, Label } from "@medusajs/ui"
import { createContext, type ReactNode, useContext, useId } from "react"
import { useText } from "../hooks/use-text"

/** Of notes and questions, as the routes take them. */
export const NOTE_LENGTH_MAX = 2_000

/** The ids of what was still empty when somebody tried to send the form. */
export const MissingFields = createContext<string[]>([])

/** Not `required`: what the browser finds missing is red before anybody has written a word. */
type ControlProps = { id: string; "aria-describedby"?: string; "aria-invalid"?: boolean; "aria-required"?: boolean }

type FieldProps = {
  label: string
  hint?: string
  error?: string
  optional?: boolean
  /** Spread the given properties on the input, so that label, hint and problem belong to it. */
  children: (control: ControlProps) => ReactNode
}

export function Field({ label, hint, error: problem, optional, children }: FieldProps) {
  const { t } = useText()
  const id = useId()
  const noteId = `${id}-note`
  const error = useContext(MissingFields).includes(id) ? t("fieldMissing") : problem
  const note = error ?? hint
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
        {optional && <span className="text-ui-fg-subtle font-normal"> ({t("optional")})</span>}
      </Label>
      {children({
        id,
        "aria-required": optional ? undefined : true,
        "aria-describedby": note ? noteId : undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {note && (
        <Hint id={noteId} variant={error ? "error" : "info"} role={error ? "alert" : undefined}>
          {note}
        </Hint>
      )}
    </div>
  )
}
