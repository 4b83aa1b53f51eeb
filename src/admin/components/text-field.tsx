import { Input } from "@medusajs/ui"
import { Field } from "./field"

type TextFieldProps = {
  label: string
  hint?: string
  error?: string
  optional?: boolean
  type?: "text" | "date" | "number"
  max?: string
  min?: string
  lengthMax?: number
  value: string
  onChange: (value: string) => void
}

/** A line of text, a date or a small number. */
export function TextField({
  label,
  hint,
  error,
  optional,
  type = "text",
  lengthMax,
  onChange,
  ...input
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <Input
          {...control}
          {...input}
          type={type}
          maxLength={lengthMax}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
