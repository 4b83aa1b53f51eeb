import { inspect } from "node:util"
import type { ApplicationData } from "../../domain/screening/form"

type Guarded = { label: string; forms: string[] }

/** Choices from lists, which are nobody's in particular. */
const NOT_PERSONAL = [
  "entity_type",
  "legal_form",
  "industry_code",
  "invoice_recipient",
  "payment_method",
  "country_code",
  "province",
]

/** What must appear in nothing that an adapter gives back: its credentials, and what a buyer entered of themselves. */
export class Leaks {
  private readonly guarded: Guarded[]

  constructor(secrets: string[], application: ApplicationData) {
    const personal = Object.entries(application).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === "string" && !NOT_PERSONAL.includes(entry[0]) && isTelling(entry[1])
    )
    this.guarded = [
      ...secrets.map((secret, index) => ({ label: `secret ${index + 1}`, forms: formsOf(secret) })),
      ...personal.map(([name, value]) => ({ label: `the buyer's ${name}`, forms: formsOf(value) })),
    ]
  }

  /** Labels of what is in it, in whatever way it is written: an answer, or an error with its causes. */
  foundIn(value: unknown): string[] {
    const text = inspect(value, { depth: 8, maxStringLength: null, maxArrayLength: null, breakLength: Infinity })
    return this.guarded.filter(({ forms }) => forms.some((form) => text.includes(form))).map(({ label }) => label)
  }

  redact(text: string): string {
    return this.guarded.reduce(
      (rest, { label, forms }) => forms.reduce((left, form) => left.replaceAll(form, `<${label}>`), rest),
      text
    )
  }
}

/** A letter or two of the alphabet are in every message. */
function isTelling(value: string): boolean {
  return /[^ -~]/.test(value) ? value.length >= 2 : value.length >= 6
}

/** Plain, normalised, as in a URL, in a form, in JSON, in Base64; of a telephone also the digits alone. */
function formsOf(value: string): string[] {
  const escaped = value.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
  const digits = /^[-+() 0-9]+$/.test(value) ? value.replace(/[^0-9]/g, "") : ""
  const forms = [
    value,
    value.normalize("NFKC"),
    encodeURIComponent(value),
    new URLSearchParams({ a: value }).toString().slice(2),
    escaped,
    Buffer.from(value).toString("base64").replace(/=+$/, ""),
    ...(digits.length >= 9 ? [digits] : []),
  ]
  return [...new Set(forms)]
}
