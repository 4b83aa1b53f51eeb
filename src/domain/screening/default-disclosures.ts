import type { Disclosure } from "../program/program"

/**
 * What an applicant accepts when the merchant has written no text of its own. A change of the words needs a new
 * version: consents keep version and hash of what was shown.
 */
export const DEFAULT_DISCLOSURES: Disclosure[] = [
  {
    id: "credit_check",
    version: "2026-01",
    required: true,
    title: { en: "Credit check and use of your data", ja: "与信審査および個人情報の取り扱いについて" },
    body: {
      en:
        "We use what you enter here to decide on your credit account, to invoice you and to collect payment. Where the " +
        "payment method is run by a billing agent, we pass it to that agent, which screens you by its own rules and may " +
        "ask credit bureaus. We keep it for as long as the account exists and the law demands, and delete applications " +
        "that come to nothing. You may ask to see, correct or delete your data at any time.",
      ja:
        "ご入力いただいた情報は、与信審査、ご請求および代金の回収のために利用いたします。決済代行会社が提供するお支払い方法では、" +
        "審査等に必要な範囲で同社に情報を提供し、同社が所定の基準により審査(信用調査機関への照会を含みます)を行います。" +
        "情報はお取引の継続中および法令で定められた期間保管し、成立しなかったお申し込みの情報は削除いたします。" +
        "ご自身の情報の開示、訂正、削除はいつでもお申し出いただけます。",
    },
  },
]
