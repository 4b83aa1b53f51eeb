import type { LocalizedText } from "../program/program"
import { isReadable } from "../text/unreadable"
import { cleanNumber, cleanText } from "./clean-value"
import { isCorporateNumber } from "./corporate-number"
import type { FormField } from "./form"
import { problemTexts, tooLarge, tooLong } from "./problem-texts"

/** What the check of a single field needs besides the value. */
export type FieldContext = {
  /** `YYYY-MM-DD` in the program's time zone. */
  today: string
  /** Digits after the point in the program's currency. */
  currency_decimals: number
}

type Checked = { value: string | number | null; problem?: undefined } | { value?: undefined; problem: LocalizedText }

/** Cleans and checks one value by itself. Nothing (null, undefined, empty text) is the value null. */
export function checkField(field: FormField, raw: unknown, context: FieldContext): Checked {
  if (raw === null || raw === undefined || (typeof raw === "string" && raw.trim() === "")) {
    return { value: null }
  }
  if (field.type === "amount" || field.type === "number") {
    return checkNumber(field, raw, context)
  }
  if (typeof raw !== "string") {
    return { problem: problemTexts.notText }
  }
  const value = cleanText(field, raw)
  const problem = textProblem(field, value, context)
  return problem ? { problem } : { value }
}

function checkNumber(field: FormField, raw: unknown, context: FieldContext): Checked {
  const text = field.type === "amount" ? problemTexts.amount : problemTexts.count
  const value = typeof raw === "string" || typeof raw === "number" ? cleanNumber(raw) : null
  // Minus zero, too: it may not be typed either.
  if (value === null || value < 0 || Object.is(value, -0)) {
    return { problem: text }
  }
  if (value >= 10 ** Math.min(field.max_length, 15)) {
    return { problem: tooLarge(Math.min(field.max_length, 15)) }
  }
  const decimals = field.type === "amount" ? context.currency_decimals : 0
  if (value !== Number(value.toFixed(decimals))) {
    return { problem: field.type === "amount" ? problemTexts.amountTooFine : text }
  }
  if (field.name === "requested_limit" && value === 0) {
    return { problem: problemTexts.positive }
  }
  if (field.pattern && !new RegExp(field.pattern, "u").test(String(value))) {
    return { problem: text }
  }
  return { value }
}

function textProblem(field: FormField, value: string, context: FieldContext): LocalizedText | null {
  // Counted as people count: a character beyond the basic plane is one.
  if ([...value].length > field.max_length) {
    return tooLong(field.max_length)
  }
  if (!isReadable(field.type === "textarea" ? value.replace(/[\n\t]/g, "") : value)) {
    return problemTexts.controlCharacters
  }
  if (field.options && !field.options.some((option) => option.value === value)) {
    return problemTexts.option
  }
  if (field.pattern && !new RegExp(field.pattern, "u").test(value)) {
    return patternText(field)
  }
  if (field.type === "month" && value > context.today.slice(0, 7)) {
    return problemTexts.future
  }
  return field.name === "corporate_number" && !isCorporateNumber(value) ? problemTexts.corporateNumber : null
}

function patternText(field: FormField): LocalizedText {
  if (field.name.endsWith("_kana")) {
    return problemTexts.kana
  }
  if (field.name === "corporate_number") {
    return problemTexts.corporateNumber
  }
  const byType: Partial<Record<FormField["type"], LocalizedText>> = {
    email: problemTexts.email,
    tel: problemTexts.phone,
    url: problemTexts.url,
    month: problemTexts.month,
  }
  return byType[field.type] ?? problemTexts.pattern
}
