import { MedusaError } from "@medusajs/framework/utils"
import { reasonText } from "../../domain/credit/reason-texts"
import { localeOf, type Locale } from "../../domain/program/locale"
import type { LocalizedText, Program } from "../../domain/program/program"
import type { ProgramReason } from "../eligibility/judge-programs"

/**
 * The one kind of error that completes with 200, the cart kept and our words shown (09 56). A status returned instead
 * would kill the session; a plain error would lose the words.
 */
function refusal(message: string, code: string): MedusaError {
  return new MedusaError(MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR, message, code)
}

const TEXTS = {
  session_gone: {
    en: "The payment session is gone. Choose the payment method again.",
    ja: "お支払い情報の有効期限が切れました。お支払い方法を選び直してください。",
  },
  order_gone: {
    en: "The order is gone. Start the checkout again.",
    ja: "ご注文が見つかりません。もう一度ご注文手続きをお願いします。",
  },
  not_a_checkout: {
    en: "An order can be paid on account only from its own checkout. Choose another payment method for it.",
    ja: "掛け払いはご注文手続きの中でのみご利用いただけます。別のお支払い方法をお選びください。",
  },
  order_changed: {
    en: "The order was changed, and its credit does not cover it yet. Settle what its page says needs attention first.",
    ja: "ご注文の変更後の金額に対する与信がまだ確保されていません。注文画面の要確認事項をご確認ください。",
  },
  currency_mismatch: {
    en: "This way to pay is not offered in your cart's currency. Choose another payment method.",
    ja: "このお支払い方法はカートの通貨ではご利用いただけません。別のお支払い方法をお選びください。",
  },
  busy: {
    en: "Your last attempt is still being worked on. Try again in a few seconds.",
    ja: "前回のお手続きを処理しています。数秒後にもう一度お試しください。",
  },
  account_not_usable: {
    en: "Your credit account cannot be used just now. Please pay another way, or ask us.",
    ja: "現在、お客様の与信口座をご利用いただけません。別のお支払い方法をお選びいただくか、お問い合わせください。",
  },
  agent_unavailable: {
    en: "The billing company cannot be reached just now. Try again in a few minutes, or pay another way.",
    ja: "決済代行会社に接続できません。数分後にもう一度お試しいただくか、別のお支払い方法をお選びください。",
  },
  declined_by_agent: {
    en: "The billing company did not accept this order on account. Please pay another way.",
    ja: "決済代行会社の審査により、このご注文には掛け払いをご利用いただけません。別のお支払い方法をお選びください。",
  },
  registration_refused: {
    en: "This order could not be registered with the billing company. Please pay another way, or ask us.",
    ja: "決済代行会社にご注文を登録できませんでした。別のお支払い方法をお選びいただくか、お問い合わせください。",
  },
} satisfies Record<string, LocalizedText>

/** @param locale as the cart has it; English without */
export function refuse(code: keyof typeof TEXTS, locale: string | null): MedusaError {
  return refusal(TEXTS[code][localeOf(locale)], code)
}

/** The gate's reasons in words, each with what to do next. */
export function refuseFor(reasons: ProgramReason[], program: Program, locale: string | null): MedusaError {
  const language: Locale = localeOf(locale)
  const words = reasons.map(({ code, shortfall_amount }) => {
    const shortfall =
      shortfall_amount === undefined ? null : { amount: shortfall_amount, currency_code: program.currency_code }
    const { message, next_step } = reasonText(code, language, shortfall)
    return `${message} ${next_step}`
  })
  return refusal(words.join(" "), reasons[0].code)
}
