import type { ApplicationData, FormField } from "./types"

/** What is wrong with a field: a text's key and what goes into it. */
export type FieldProblem = { key: ProblemKey; max?: number }

type ProblemKey =
  | "check.required"
  | "check.tooShort"
  | "check.tooLong"
  | "check.tooLarge"
  | "check.pattern"
  | "check.email"
  | "check.tel"
  | "check.url"
  | "check.kana"
  | "check.month"
  | "check.number"
  | "check.amount"
  | "check.option"
  | "check.corporateNumber"
  | "check.quantity"
  | "check.postalCode"

const DIGITS_MAX = 15
const THOUSANDS = /^([0-9]+|[0-9]{1,3}([, ][0-9]{3})+)(\.[0-9]+)?$/

export function isRequired(field: FormField, data: ApplicationData): boolean {
  const { required, required_if } = field
  return required || (required_if !== undefined && required_if.in.includes(String(data[required_if.field] ?? "")))
}

/**
 * Checks a field by what the form says of it, while it is typed. The server checks again, and more (check digits, say), so
 * nothing may be refused here that it would take: full-width digits and hiragana are read as it reads them.
 */
export function checkField(field: FormField, data: ApplicationData): FieldProblem | null {
  const value = String(data[field.name] ?? "").trim()
  if (value === "") {
    return isRequired(field, data) ? { key: "check.required" } : null
  }
  return field.type === "amount" || field.type === "number" ? checkNumber(field, value) : checkText(field, value)
}

function checkNumber({ type, max_length }: FormField, value: string): FieldProblem | null {
  const text = value.normalize("NFKC")
  const digits_max = Math.min(max_length, DIGITS_MAX)
  if (!THOUSANDS.test(text) || (type === "number" && text.includes("."))) {
    return { key: type === "amount" ? "check.amount" : "check.number" }
  }
  return Number(text.replace(/[, ]/g, "")) >= 10 ** digits_max ? { key: "check.tooLarge", max: digits_max } : null
}

function checkText(field: FormField, typed: string): FieldProblem | null {
  const value = cleaned(field, typed)
  if ([...value].length > field.max_length) {
    return { key: "check.tooLong", max: field.max_length }
  }
  if (field.options && !field.options.some((option) => option.value === value)) {
    return { key: "check.option" }
  }
  return field.pattern && !new RegExp(field.pattern, "u").test(value) ? { key: patternText(field) } : null
}

function cleaned(field: FormField, value: string): string {
  if (!field.pattern && field.type === "text") {
    return value
  }
  const text = value
    .normalize("NFKC")
    .replace(/[ \t\u3000]+/g, " ")
    .replace(/(?<=[0-9)])[\u2010-\u2015\u2212\u30fc\uff0d](?=[0-9(])/g, "-")
  return isKana(field)
    ? text.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    : text
}

const isKana = ({ name }: FormField) => name.endsWith("_kana")

function patternText(field: FormField): ProblemKey {
  if (isKana(field)) {
    return "check.kana"
  }
  if (field.name === "corporate_number") {
    return "check.corporateNumber"
  }
  switch (field.type) {
    case "email":
    case "tel":
    case "url":
    case "month":
      return `check.${field.type}`
    default:
      return "check.pattern"
  }
}
