import type { LocalizedText } from "../../program/program"

/**
 * What a check says to the reviewer: nothing to see, worth a look, a reason to doubt, or that there was nothing to judge
 * by. None of them decides anything.
 */
export type CheckResult = "good" | "notice" | "warning" | "unknown"

export type CheckCode = "corporate_number" | "known_company" | "email_domain" | "delivery_addresses" | "order_history"

/** Where the reviewer looks next; of a `website` the id is its address. */
export type CheckLink = {
  type: "application" | "account" | "website"
  id: string
  label: LocalizedText
  /** Why it is named. */
  note: LocalizedText | null
}

export type CheckFacts = Record<string, string | number | boolean | string[] | null>

export type Check = {
  code: CheckCode
  result: CheckResult
  message: LocalizedText
  /** What it was judged by. */
  facts: CheckFacts
  links: CheckLink[]
}

/** One sentence of a check, and how bad it is. */
export type Remark = { result: CheckResult; text: LocalizedText }

const BY_WEIGHT: CheckResult[] = ["warning", "notice", "good", "unknown"]

/** Several remarks as one: the worst of them, and all in words, the worst first. */
export function together(remarks: Remark[]): { result: CheckResult; message: LocalizedText } {
  const sorted = BY_WEIGHT.flatMap((result) => remarks.filter((remark) => remark.result === result))
  return {
    result: sorted[0].result,
    message: {
      en: sorted.map(({ text }) => text.en).join(" "),
      ja: sorted.map(({ text }) => text.ja).join(""),
    },
  }
}

export const asWritten = (text: string): LocalizedText => ({ en: text, ja: text })
