import type { Locale } from "../program/locale"
import type { LocalizedText } from "../program/program"

/** Why an application was declined, in words the applicant may read. `agent_declined` is never chosen by staff. */
const TEXTS = {
  credit_risk: {
    en: "The credit check did not allow us to open an account.",
    ja: "与信審査の結果、今回はお取引を見合わせていただくこととなりました。",
  },
  incomplete_information: {
    en: "Information that we needed did not reach us in time.",
    ja: "審査に必要な情報をご提出いただけませんでした。",
  },
  unverifiable_company: {
    en: "We could not verify the company from what we were given.",
    ja: "ご申告の内容から事業者様の確認ができませんでした。",
  },
  duplicate_application: {
    en: "Your company already has an account. Please ask its owner to add you.",
    ja: "御社はすでにご登録済みです。管理者様に利用者の追加をご依頼ください。",
  },
  agent_declined: {
    en: "Our billing partner could not approve the application. It does not tell us its reasons.",
    ja: "決済代行会社の審査の結果、今回はご利用いただけません。審査の内容は当社ではお答えできません。",
  },
  other: {
    en: "We could not approve the application. Please contact us if you have questions.",
    ja: "今回はご希望に添えない結果となりました。ご不明な点はお問い合わせください。",
  },
} satisfies Record<string, LocalizedText>

export type DeclineReasonCode = keyof typeof TEXTS

/** What staff may choose. */
export const STAFF_DECLINE_REASONS = [
  "credit_risk",
  "incomplete_information",
  "unverifiable_company",
  "duplicate_application",
  "other",
] as const satisfies readonly DeclineReasonCode[]

export function declineReasonOf(code: DeclineReasonCode, locale: Locale): { code: string; message: string } {
  return { code, message: TEXTS[code][locale] }
}

/** A stored reason in the reader's language; one that was written before its code was known stays as it is. */
export function localizedDeclineReason(reason: { code: string; message: string }, locale: Locale) {
  return Object.hasOwn(TEXTS, reason.code) ? declineReasonOf(reason.code as DeclineReasonCode, locale) : reason
}
