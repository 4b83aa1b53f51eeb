import type { Locale } from "../program/locale"
import type { LocalizedText } from "../program/program"
import type { ReasonCode } from "./gate"

/** What happened, and what to do next. `{shortfall}` stands for a formatted amount. */
type ReasonText = { message: LocalizedText; next_step: LocalizedText }

const TEXTS: Record<ReasonCode, ReasonText> = {
  login_required: {
    message: {
      en: "This payment method is for signed-in customers.",
      ja: "このお支払い方法はログイン後にご利用いただけます。",
    },
    next_step: {
      en: "Sign in or create an account, then come back to your cart.",
      ja: "ログインまたは会員登録のうえ、カートにお戻りください。",
    },
  },
  not_applied: {
    message: {
      en: "Your company has no account for paying by invoice yet.",
      ja: "請求書払いのお申し込みがまだお済みではありません。",
    },
    next_step: {
      en: "Apply from My page; most of the form is already filled in.",
      ja: "マイページからお申し込みください。ご登録済みの情報は入力済みです。",
    },
  },
  under_review: {
    message: { en: "Your application is being reviewed.", ja: "お申し込みを審査しております。" },
    next_step: {
      en: "There is nothing to do for now: the method appears here as soon as it is approved.",
      ja: "今しばらくお待ちください。承認され次第、こちらでご利用いただけます。",
    },
  },
  needs_information: {
    message: {
      en: "The reviewer needs something more for your application.",
      ja: "審査のため、追加の情報が必要です。",
    },
    next_step: {
      en: "Open your application on My page and complete it.",
      ja: "マイページのお申し込み内容をご確認のうえ、追加の情報をご入力ください。",
    },
  },
  declined: {
    message: {
      en: "We are sorry: your application for paying by invoice could not be approved.",
      ja: "誠に恐れ入りますが、今回は請求書払いをご利用いただけません。",
    },
    next_step: {
      en: "Please choose another payment method, or contact us if your situation has changed.",
      ja: "他のお支払い方法をお選びください。ご事情が変わりましたらお問い合わせください。",
    },
  },
  account_suspended: {
    message: {
      en: "Your account for paying by invoice is suspended for now.",
      ja: "請求書払いのご利用を一時停止しております。",
    },
    next_step: {
      en: "Please contact us so that we can sort it out together, or choose another payment method.",
      ja: "お手数ですがお問い合わせいただくか、他のお支払い方法をお選びください。",
    },
  },
  account_closed: {
    message: { en: "Your account for paying by invoice is closed.", ja: "請求書払いのお取引は終了しております。" },
    next_step: {
      en: "You can apply again from My page, or choose another payment method.",
      ja: "マイページから再度お申し込みいただくか、他のお支払い方法をお選びください。",
    },
  },
  insufficient_credit: {
    message: {
      en: "This order is {shortfall} above the credit you have left.",
      ja: "ご利用可能額を{shortfall}超えています。",
    },
    next_step: {
      en: "Order a little less, pay open invoices first, or ask for a higher limit.",
      ja: "ご注文内容を調整されるか、お支払い後に再度お試しください。限度額の増額もご相談いただけます。",
    },
  },
  overdue: {
    message: { en: "An invoice of your company is past its due date.", ja: "お支払い期日を過ぎた請求書がございます。" },
    next_step: {
      en: "Please pay it; new orders are possible as soon as the payment has arrived.",
      ja: "お支払いの確認ができ次第、新しいご注文を承ります。",
    },
  },
  currency_mismatch: {
    message: {
      en: "Paying by invoice is not offered in the currency of this cart.",
      ja: "このカートの通貨では請求書払いをご利用いただけません。",
    },
    next_step: {
      en: "Choose the region of your account, or another payment method.",
      ja: "対象の地域を選択されるか、他のお支払い方法をお選びください。",
    },
  },
  country_not_supported: {
    message: {
      en: "Paying by invoice is not offered for this delivery country.",
      ja: "お届け先の国では請求書払いをご利用いただけません。",
    },
    next_step: {
      en: "Give a delivery address in a country that is served, or choose another payment method.",
      ja: "対象国のお届け先を指定されるか、他のお支払い方法をお選びください。",
    },
  },
  below_minimum: {
    message: {
      en: "This order is {shortfall} below the smallest amount for paying by invoice.",
      ja: "請求書払いの最低金額まであと{shortfall}です。",
    },
    next_step: {
      en: "Add something to your cart, or choose another payment method.",
      ja: "商品を追加されるか、他のお支払い方法をお選びください。",
    },
  },
  above_maximum: {
    message: {
      en: "This order is above the largest amount for paying by invoice.",
      ja: "請求書払いの上限金額を超えています。",
    },
    next_step: {
      en: "Split the order, or contact us: we will find a way.",
      ja: "ご注文を分けていただくか、お問い合わせください。",
    },
  },
  member_limit_exceeded: {
    message: {
      en: "This order is beyond what you may order on your company's account.",
      ja: "お客様に設定されたご注文の権限または上限を超えています。",
    },
    next_step: {
      en: "Ask the owner of the account to place the order or to raise your limit.",
      ja: "御社の管理者様にご注文または上限の変更をご依頼ください。",
    },
  },
  agent_unavailable: {
    message: { en: "We cannot reach our billing partner at the moment.", ja: "ただいま決済代行会社に接続できません。" },
    next_step: {
      en: "Please try again in a few minutes, or choose another payment method.",
      ja: "数分後に再度お試しいただくか、他のお支払い方法をお選びください。",
    },
  },
  po_number_required: {
    message: {
      en: "Your company needs a purchase order number on every order.",
      ja: "ご注文には発注番号(PO番号)が必要です。",
    },
    next_step: { en: "Enter the purchase order number at checkout.", ja: "ご注文手続きで発注番号をご入力ください。" },
  },
  po_number_used: {
    message: {
      en: "Another order of your company has this purchase order number already.",
      ja: "この発注番号(PO番号)は、御社の別のご注文ですでに使用されています。",
    },
    next_step: {
      en: "Check whether you have ordered this before, or enter another number.",
      ja: "二重のご注文でないかをご確認のうえ、別の発注番号をご入力ください。",
    },
  },
}

/**
 * The words for one reason.
 *
 * @param shortfall the missing amount in major units, where the reason has one
 */
export function reasonText(
  code: ReasonCode,
  locale: Locale,
  shortfall: { amount: number; currency_code: string } | null
): { message: string; next_step: string } {
  const { message, next_step } = TEXTS[code]
  const amount = shortfall ? formatAmount(shortfall, locale) : ""
  return { message: message[locale].replace("{shortfall}", amount), next_step: next_step[locale] }
}

function formatAmount({ amount, currency_code }: { amount: number; currency_code: string }, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency: currency_code.toUpperCase() }).format(amount)
}
