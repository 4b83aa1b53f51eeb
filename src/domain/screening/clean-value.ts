import type { FormField } from "./form"

const HALF_WIDTH_KANA = /[\uff61-\uff9f]+/g
const HIRAGANA = /[\u3041-\u3096]/g
const HYPHENS_BETWEEN_DIGITS = /(?<=[0-9)])[\u2010-\u2015\u2212\u30fc\uff0d](?=[0-9(])/g

/**
 * A value as it is stored: trimmed, one width. Codes, numbers and kana become half-width letters and digits and
 * full-width kana whatever the keyboard was set to; names and addresses keep their characters (Unicode's compatibility
 * mapping would change the kanji of a name), only half-width kana, which most systems refuse, is widened.
 */
export function cleanText(field: FormField, value: string): string {
  const trimmed = value.trim()
  if (field.type === "textarea") {
    return widenKana(trimmed).replace(/\r\n?/g, "\n")
  }
  const oneSpace = (isCode(field) ? trimmed.normalize("NFKC") : widenKana(trimmed)).replace(/[ \t\u3000]+/g, " ").trim()
  if (field.name.endsWith("_kana")) {
    return oneSpace.replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
  }
  if (field.name === "country_code") {
    return oneSpace.toLowerCase()
  }
  return isCode(field) ? oneSpace.replace(HYPHENS_BETWEEN_DIGITS, "-") : oneSpace
}

/** "1,000,000" and "1 000 000" are one number; null: it is none. */
export function cleanNumber(value: string | number): number | null {
  if (typeof value === "number") {
    return Number.isFinite(value) ? value : null
  }
  const text = value.normalize("NFKC").trim()
  // A comma or space is read only where it parts thousands: "1,5" may mean one and a half, so it is no number here.
  const isNumber = /^-?([0-9]+|[0-9]{1,3}([, ][0-9]{3})+)(\.[0-9]+)?$/.test(text)
  return isNumber ? Number(text.replace(/[, ]/g, "")) : null
}

function isCode(field: FormField): boolean {
  return field.type !== "text" || field.pattern !== undefined
}

function widenKana(value: string): string {
  return value.replace(HALF_WIDTH_KANA, (kana) => kana.normalize("NFKC"))
}
