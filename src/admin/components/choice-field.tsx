import { Select } from "@medusajs/ui"
import { Field } from "./field"

type ChoiceFieldProps = {
  label: string
  hint?: string
  error?: string
  optional?: boolean
  options: { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}

/** One of a few. */
export function ChoiceField({ options, value, onChange, ...field }: ChoiceFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <Select value={value} onValueChange={onChange}>
          <Select.Trigger {...control}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value}>
                {option.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  )
}
