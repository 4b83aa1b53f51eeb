import type { AdminApplicationDetails } from "../../client"
import { APPLICATION_FIELDS } from "../../domain/screening/application-fields"
import { localeOf } from "../../domain/program/locale"

export type ShownField = {
  name: string
  label: string
  group: string
  /** What was filled in, options by their label; amounts stay numbers. */
  value: string | number
  isAmount: boolean
}

type Filled = Pick<AdminApplicationDetails, "data" | "form_fields">
type Described = Omit<ShownField, "value"> & { options: { value: string; label: string }[] }

/**
 * What a buyer filled in, in the form's order. What the program's form has ceased to ask for is called as the catalogue
 * does, and what nobody describes any more comes last under its name.
 */
export function filledFields({ data, form_fields }: Filled, language: string): ShownField[] {
  const names = [...form_fields.map(({ name }) => name), ...Object.keys(APPLICATION_FIELDS), ...Object.keys(data)]
  return [...new Set(names)].flatMap((name) => {
    const value = data[name]
    if (value === undefined || value === null || value === "") {
      return []
    }
    const { options, ...field } = describe(name, form_fields, language)
    return [{ ...field, value: options.find((option) => option.value === value)?.label ?? value }]
  })
}

export function fieldLabel(name: string, { form_fields }: Pick<Filled, "form_fields">, language: string): string {
  return describe(name, form_fields, language).label
}

function describe(name: string, form: Filled["form_fields"], language: string): Described {
  const asked = form.find((field) => field.name === name)
  if (asked) {
    const { label, group, type, options = [] } = asked
    return { name, label, group, isAmount: type === "amount", options }
  }
  const field = Object.hasOwn(APPLICATION_FIELDS, name) ? APPLICATION_FIELDS[name] : undefined
  const locale = localeOf(language)
  return {
    name,
    label: field?.label[locale] ?? name,
    group: field?.group ?? "agent",
    isAmount: field?.type === "amount",
    options: (field?.options ?? []).map(({ value, label }) => ({ value, label: label[locale] })),
  }
}
