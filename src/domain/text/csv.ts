type Value = string | number | boolean | Date | null

/** A text that a spreadsheet would take for a formula; whoever writes one into a reason must not run it elsewhere. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/
const NEEDS_QUOTES = /[",\r\n]/

/** One line of a CSV file (RFC 4180), formulas neutralised; numbers stay numbers, also below 0. */
export function csvLine(values: readonly Value[]): string {
  return `${values.map(fieldOf).join(",")}\r\n`
}

function fieldOf(value: Value): string {
  if (value === null) {
    return ""
  }
  const text = value instanceof Date ? value.toISOString() : String(value)
  const safe = typeof value === "string" && FORMULA.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
