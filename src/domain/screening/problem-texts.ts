import type { LocalizedText } from "../program/program"

/** What is wrong with a field, in words that say how to put it right. */
export const problemTexts = {
  unknown: { en: "This form has no such field.", ja: "この項目はお申し込みフォームにありません。" },
  notKnown: { en: "This field is not known.", ja: "この項目は受け付けていません。" },
  required: { en: "Please fill in this field.", ja: "入力してください。" },
  notText: { en: "Please enter text.", ja: "文字で入力してください。" },
  controlCharacters: {
    en: "Please remove the characters that cannot be shown.",
    ja: "使用できない文字が含まれています。",
  },
  looksWritten: {
    en: "Please put this differently: only our books themselves begin like “15000 jpy written off:” or end like “(approved by …)”.",
    ja: "「15000 jpy written off:」のような書き出しや「(approved by …)」のような結びは、帳簿だけが使うものです。別の言い方で入力してください。",
  },
  pattern: { en: "This does not have the form expected here.", ja: "入力形式が正しくありません。" },
  email: {
    en: "Please enter an e-mail address such as name@example.com.",
    ja: "メールアドレスを正しく入力してください。",
  },
  phone: { en: "Please enter a phone number with area code.", ja: "電話番号を市外局番から入力してください。" },
  url: {
    en: "Please enter an address that starts with http:// or https://.",
    ja: "http:// または https:// で始まるURLを入力してください。",
  },
  kana: { en: "Please write this in katakana.", ja: "カタカナで入力してください。" },
  month: { en: "Please enter year and month as YYYY-MM.", ja: "年月を YYYY-MM の形式で入力してください。" },
  future: { en: "This month lies in the future.", ja: "未来の年月は入力できません。" },
  option: { en: "Please choose one of the options.", ja: "選択肢の中からお選びください。" },
  amount: { en: "Please enter an amount as a number, not below 0.", ja: "金額を0以上の数字で入力してください。" },
  amountTooFine: { en: "This amount is finer than the currency.", ja: "金額の小数点以下の桁数が多すぎます。" },
  positive: { en: "Please enter an amount above 0.", ja: "0より大きい金額を入力してください。" },
  count: { en: "Please enter a whole number, not below 0.", ja: "0以上の整数を入力してください。" },
  corporateNumber: {
    en: "This is not a valid corporate number: please check its 13 digits.",
    ja: "法人番号が正しくありません。13桁の番号をご確認ください。",
  },
  corporationsOnly: {
    en: "Only corporations have a corporate number. Please leave this empty.",
    ja: "法人番号は法人のみです。空欄にしてください。",
  },
} satisfies Record<string, LocalizedText>

export function tooLong(max: number): LocalizedText {
  return { en: `Please use at most ${max} characters.`, ja: `${max}文字以内で入力してください。` }
}

export function oneOf(values: readonly unknown[]): LocalizedText {
  return { en: `Please use one of: ${values.join(", ")}.`, ja: `次のいずれかを指定してください: ${values.join(", ")}` }
}

export function tooLarge(digits: number): LocalizedText {
  return { en: `Please use at most ${digits} digits.`, ja: `${digits}桁以内で入力してください。` }
}

export function atMost(maximum: number): LocalizedText {
  return { en: `Please enter at most ${maximum}.`, ja: `${maximum}以下で入力してください。` }
}

export function atLeast(minimum: number): LocalizedText {
  return { en: `Please enter at least ${minimum}.`, ja: `${minimum}以上で入力してください。` }
}
