import type { AdminApplication } from "../../client"
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

/** What a buyer filled in, in the catalogue's order; an agent's own fields, which it lacks, last under their names. */
export function filledFields(data: AdminApplication["data"], language: string): ShownField[] {
  const names = [...Object.keys(APPLICATION_FIELDS), ...Object.keys(data)]
  return [...new Set(names)].flatMap((name) => {
    const value = data[name]
    return value === undefined || value === null || value === "" ? [] : [shownField(name, value, language)]
  })
}

/** An agent's own field, which the catalogue lacks, is called by its name. */
export function fieldLabel(name: string, language: string): string {
  return Object.hasOwn(APPLICATION_FIELDS, name) ? APPLICATION_FIELDS[name].label[localeOf(language)] : name
}

function shownField(name: string, value: string | number, language: string): ShownField {
  const locale = localeOf(language)
  const field = Object.hasOwn(APPLICATION_FIELDS, name) ? APPLICATION_FIELDS[name] : undefined
  const option = field?.options?.find((candidate) => candidate.value === value)
  return {
    name,
    label: fieldLabel(name, language),
    group: field?.group ?? "agent",
    value: option?.label[locale] ?? value,
    isAmount: field?.type === "amount",
  }
}
