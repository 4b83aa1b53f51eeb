import { APPLICATION_FIELDS } from "./application-fields"
import type { FormField, FormFieldUse } from "./form"

/**
 * A program's form: each use is laid over the catalogue's field, which it may only narrow; a field the catalogue lacks
 * comes whole from its adapter.
 *
 * @throws RangeError for a name that neither the catalogue nor the adapter describes (a defect of the adapter)
 */
export function buildForm(uses: readonly FormFieldUse[]): FormField[] {
  return uses.map(fieldOf)
}

function fieldOf(use: FormFieldUse): FormField {
  if (isWhole(use)) {
    return use
  }
  const field = Object.hasOwn(APPLICATION_FIELDS, use.name) ? APPLICATION_FIELDS[use.name] : undefined
  if (!field) {
    throw new RangeError(`The application field "${use.name}" is not in the catalogue; describe it whole.`)
  }
  return {
    ...field,
    ...use,
    ...(use.options ? { type: "select" as const } : {}),
    required: use.required ?? false,
    max_length: Math.min(field.max_length, use.max_length ?? field.max_length),
  }
}

function isWhole(use: FormFieldUse): use is FormField {
  return "label" in use
}
