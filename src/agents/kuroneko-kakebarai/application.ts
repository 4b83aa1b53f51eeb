import type { ApplicationData, FieldProblem } from "../../domain/screening/form"
import type { LocalizedText } from "../../domain/program/program"
import { PAYMENT_METHODS } from "./application-fields"
import { splitCompanyName } from "./company-name"
import type { KuronekoOptions } from "./options"
import { toTelephone } from "./telephone"
import { toFullWidth, untakenCharacters } from "./text"

const TEN_THOUSAND_YEN = 10_000
/** The agent's fields for amounts (in 10,000 yen) and staff have five digits; larger companies are told as the largest. */
const FIVE_DIGITS_MAX = 99_999

const SENT_AS_TEXT = [
  "company_name",
  "company_name_kana",
  "province",
  "city",
  "address_1",
  "address_2",
  "representative_last_name",
  "representative_first_name",
  "representative_last_name_kana",
  "representative_first_name_kana",
]

export type AgentFields = Record<string, string>

/** AN060 without `cId`: the buyer's answers in the agent's names, and what the agent would refuse of them. */
export function mapApplication(
  data: ApplicationData,
  options: KuronekoOptions
): { fields: AgentFields; problems: FieldProblem[] } {
  const problems: FieldProblem[] = []
  const problem = (path: string, message: LocalizedText) => void problems.push({ path, message })
  const text = (name: string) => String(data[name] ?? "").trim()
  const fullWidth = (name: string, lengthMax: number, value = text(name)) => {
    const wide = toFullWidth(value)
    if (wide.length === 0) {
      problem(name, MESSAGES.required)
    } else if (charactersOf(wide) > lengthMax) {
      problem(name, tooLong(lengthMax))
    }
    return wide
  }
  for (const name of options.checkCharacters ? SENT_AS_TEXT : []) {
    const untaken = untakenCharacters(text(name))
    if (untaken.length > 0) {
      problem(name, notTaken(untaken))
    }
  }
  const telephone = (name: string) => {
    const number = toTelephone(text(name))
    if (!number) {
      problem(name, MESSAGES.telephone)
    }
    return number ?? ""
  }
  const fiveDigits = (name: string, unit: number) => {
    const value = Number(data[name] ?? Number.NaN)
    if (!Number.isFinite(value) || value < 0) {
      problem(name, MESSAGES.number)
    }
    return String(Math.min(FIVE_DIGITS_MAX, Math.floor(value / unit)))
  }

  const isCorporation = text("entity_type") === "corporation"
  if (!isCorporation && text("entity_type") !== "sole_proprietor") {
    problem("entity_type", MESSAGES.required)
  }
  const company = splitCompanyName(text("company_name"), isCorporation ? text("legal_form") : null)
  if (isCorporation && !company && text("company_name")) {
    problem("company_name", MESSAGES.legalForm)
  }
  if (!isCorporation && company) {
    problem("company_name", MESSAGES.noLegalForm)
  }
  const postalCode = text("postal_code").replace(/-/g, "")
  if (!/^[0-9]{7}$/.test(postalCode)) {
    problem("postal_code", MESSAGES.postalCode)
  }
  const address = fullWidth("address_1", 50, ["province", "city", "address_1", "address_2"].map(text).join(""))
  const [industry, subIndustry] = text("industry_code").split("-")
  if (!options.industryCodes.some(({ code }) => code === text("industry_code"))) {
    problem("industry_code", MESSAGES.option)
  }
  const payment = PAYMENT_METHODS[text("payment_method") || "bank_transfer"]
  if (!payment) {
    problem("payment_method", MESSAGES.option)
  }
  if (!/^[0-9]{4}-(0[1-9]|1[0-2])$/.test(text("established_in"))) {
    problem("established_in", MESSAGES.month)
  }

  const fields: AgentFields = {
    hjkjKbn: isCorporation ? "1" : "2",
    ...(company && { houjinKaku: String(company.legalForm), houjinZengo: company.position === "before" ? "0" : "1" }),
    sMei: fullWidth("company_name", 30, company?.name ?? text("company_name")),
    sMeikana: fullWidth("company_name_kana", 60),
    ybnNo: postalCode,
    Adress: address,
    telNo: telephone("phone"),
    ...(text("mobile_phone") && { keitaiNo: telephone("mobile_phone") }),
    gyscod1: industry,
    gyscod2: subIndustry ?? "",
    setsurituNgt: text("established_in").replace("-", ""),
    ...(isCorporation && { shk: fiveDigits("capital_amount", TEN_THOUSAND_YEN) }),
    nsyo: fiveDigits("yearly_sales_amount", TEN_THOUSAND_YEN),
    kmssyainsu: fiveDigits("employee_count", 1),
    daikjmeiSei: fullWidth("representative_last_name", 14),
    daikjmeiMei: fullWidth("representative_first_name", 14),
    daiknameiSei: fullWidth("representative_last_name_kana", 29),
    daiknameiMei: fullWidth("representative_first_name_kana", 29),
    // The form has one address: a sole proprietor's own is taken to be that of the business.
    ...(!isCorporation && { daiYbnno: postalCode, daiAddress: address }),
    szUmu: "0",
    sqssfKbn: "1",
    shrhohKbn: payment ?? "",
  }
  if (charactersOf(fields.daiknameiSei) + charactersOf(fields.daiknameiMei) > 29) {
    problem("representative_first_name_kana", tooLong(29))
  }
  return { fields, problems }
}

const MESSAGES = {
  required: { en: "Please fill in this field.", ja: "入力してください。" },
  option: { en: "Please choose one of the options.", ja: "選択肢の中からお選びください。" },
  number: { en: "Please enter a number, not below 0.", ja: "0以上の数字で入力してください。" },
  month: { en: "Please enter year and month as YYYY-MM.", ja: "年月を YYYY-MM の形式で入力してください。" },
  postalCode: { en: "Please enter the 7 digits of the postal code.", ja: "郵便番号を7桁で入力してください。" },
  telephone: {
    en: "Please enter a Japanese phone number with area code.",
    ja: "日本国内の電話番号を市外局番から入力してください。",
  },
  legalForm: {
    en: "Please write the registered name with its legal form, such as 株式会社, or choose the legal form.",
    ja: "「株式会社」などの法人格を含む登記名を入力するか、法人格をお選びください。",
  },
  noLegalForm: {
    en: "A sole proprietor's name has no legal form. Please correct the name or the kind of business.",
    ja: "個人事業主の屋号に法人格は含められません。屋号または事業形態をご確認ください。",
  },
} satisfies Record<string, LocalizedText>

/** Code points, as people count; a string's length counts some kanji twice. */
function charactersOf(text: string): number {
  return [...text].length
}

function notTaken(characters: string[]): LocalizedText {
  const shown = characters.join(" ")
  return {
    en: `Please write this without ${shown}: our billing partner cannot process it.`,
    ja: `「${shown}」は決済代行会社で使用できない文字です。別の文字で入力してください。`,
  }
}

function tooLong(max: number): LocalizedText {
  return { en: `Please use at most ${max} characters.`, ja: `${max}文字以内で入力してください。` }
}
