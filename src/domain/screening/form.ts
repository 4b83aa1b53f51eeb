import type { LocalizedText } from "../program/program"

/** `required_if`: the field is required only when another field has one of these values. */
export type RequiredIf = { field: string; in: string[] }

export type FormOption = { value: string; label: LocalizedText }

/**
 * One field of an application form. `pattern` is a regular expression for the whole value, the same one the browser
 * and the server use; `max_length` counts characters.
 */
export type FormField = {
  name: string
  type: "text" | "tel" | "email" | "url" | "number" | "amount" | "month" | "select" | "textarea"
  label: LocalizedText
  required: boolean
  required_if?: RequiredIf
  max_length: number
  pattern?: string
  options?: FormOption[]
  group: "company" | "representative" | "address" | "contact" | "business" | "payment" | "agent"
}

/**
 * How a program uses a field of the catalogue (`application-fields.ts`): an adapter names the fields its agent needs and
 * may only narrow them. A field that the catalogue lacks is given whole and its name starts with the agent's name.
 */
export type FormFieldUse =
  | {
      name: string
      required?: boolean
      required_if?: RequiredIf
      max_length?: number
      pattern?: string
      options?: FormOption[]
    }
  | FormField

/** What is wrong with one field, for `details: [{ path, message }]`. */
export type FieldProblem = { path: string; message: LocalizedText }

/** Application data as submitted: catalogue names to text, number or nothing. */
export type ApplicationData = Record<string, string | number | null | undefined>
