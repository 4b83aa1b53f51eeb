import type { LocalizedText } from "../program/program"
import { checkField, type FieldContext } from "./check-field"
import type { ApplicationData, FieldProblem, FormField } from "./form"
import { problemTexts } from "./problem-texts"

/** Cleaned data, and what is wrong with it; without problems it may be stored and sent. */
export type ValidatedApplication = { data: ApplicationData; problems: FieldProblem[] }

/**
 * Checks what a buyer filled in against a program's form. Every wrong field is named, not only the first; unknown ones
 * too. Empty text is nothing.
 */
export function validateApplication(
  fields: readonly FormField[],
  data: Record<string, unknown>,
  context: FieldContext
): ValidatedApplication {
  const known = new Map(fields.map((field) => [field.name, field]))
  const problems: FieldProblem[] = []
  const cleaned: ApplicationData = {}
  const tell = (path: string, message: LocalizedText) => problems.push({ path, message })

  for (const name of Object.keys(data)) {
    if (!known.has(name)) {
      tell(name, problemTexts.unknown)
    }
  }
  for (const field of fields) {
    const { value, problem } = checkField(
      field,
      Object.hasOwn(data, field.name) ? data[field.name] : undefined,
      context
    )
    if (problem) {
      tell(field.name, problem)
    } else if (value !== null) {
      cleaned[field.name] = value
    }
  }
  for (const { path, message } of crossChecks(fields, cleaned, problems)) {
    tell(path, message)
  }
  return { data: cleaned, problems }
}

/** Rules over several fields, on the cleaned values; a field that is wrong already is not told twice. */
function crossChecks(fields: readonly FormField[], data: ApplicationData, told: FieldProblem[]): FieldProblem[] {
  const found: FieldProblem[] = []
  for (const field of fields) {
    const filledIn = data[field.name] !== undefined
    const wrongAlready = told.some(({ path }) => path === field.name)
    if (!filledIn && !wrongAlready && isRequired(field, data)) {
      found.push({ path: field.name, message: problemTexts.required })
    }
  }
  if (data.entity_type === "sole_proprietor" && data.corporate_number !== undefined) {
    found.push({ path: "corporate_number", message: problemTexts.corporationsOnly })
  }
  return found
}

function isRequired(field: FormField, data: ApplicationData): boolean {
  const condition = field.required_if
  return field.required || (condition !== undefined && condition.in.includes(String(data[condition.field] ?? "")))
}
