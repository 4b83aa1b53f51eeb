import type { FormField, FormOption } from "./form"

const ENTITY_TYPES: FormOption[] = [
  { value: "corporation", label: { en: "Corporation", ja: "法人" } },
  { value: "sole_proprietor", label: { en: "Sole proprietor", ja: "個人事業主" } },
]

const KATAKANA_NAME = "^[ァ-ヺー・ ]+$"
const KATAKANA_COMPANY = "^[ァ-ヺー・ A-Za-z0-9\\(\\).,&'\\-]+$"
const PHONE = "^\\+?[0-9][0-9\\(\\) \\-]{7,17}[0-9]$"
const EMAIL = "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"

type CatalogueField = Omit<FormField, "name" | "required">

const text = (
  group: FormField["group"],
  en: string,
  ja: string,
  max_length: number,
  rest: Partial<CatalogueField> = {}
): CatalogueField => ({ type: "text", label: { en, ja }, max_length, group, ...rest })

const amount = (group: FormField["group"], en: string, ja: string): CatalogueField =>
  text(group, en, ja, 15, { type: "amount" })

/**
 * Every field an application may have, under one name for all programs; an adapter maps them to its agent's. Patterns
 * hold for the cleaned value (`clean-value.ts`), which is what is stored and sent; they are written so that a browser's
 * `pattern` attribute, which is stricter about escapes, takes them as they are.
 */
export const APPLICATION_FIELDS: Readonly<Record<string, CatalogueField>> = {
  entity_type: text("company", "Kind of business", "事業形態", 20, { type: "select", options: ENTITY_TYPES }),
  company_name: text("company", "Company name", "会社名・屋号", 100),
  company_name_kana: text("company", "Company name in katakana", "会社名・屋号(フリガナ)", 100, {
    pattern: KATAKANA_COMPANY,
  }),
  legal_form: text("company", "Legal form", "法人格", 40),
  corporate_number: text("company", "Corporate number (13 digits)", "法人番号(13桁)", 13, { pattern: "^[0-9]{13}$" }),
  vat_number: text("company", "VAT number", "VAT番号", 20, { pattern: "^[A-Za-z]{2}[A-Za-z0-9+*. \\-]{2,18}$" }),

  representative_last_name: text("representative", "Representative: last name", "代表者 姓", 50),
  representative_first_name: text("representative", "Representative: first name", "代表者 名", 50),
  representative_last_name_kana: text(
    "representative",
    "Representative: last name in katakana",
    "代表者 姓(フリガナ)",
    50,
    {
      pattern: KATAKANA_NAME,
    }
  ),
  representative_first_name_kana: text(
    "representative",
    "Representative: first name in katakana",
    "代表者 名(フリガナ)",
    50,
    { pattern: KATAKANA_NAME }
  ),

  postal_code: text("address", "Postal code", "郵便番号", 12, { pattern: "^[A-Za-z0-9][A-Za-z0-9 \\-]{1,11}$" }),
  province: text("address", "Prefecture or state", "都道府県", 50),
  city: text("address", "City", "市区町村", 100),
  address_1: text("address", "Street and number", "町名・番地", 100),
  address_2: text("address", "Building, floor", "建物名・階", 100),
  country_code: text("address", "Country", "国", 2, { pattern: "^[A-Za-z]{2}$" }),

  phone: text("contact", "Phone", "電話番号", 20, { type: "tel", pattern: PHONE }),
  mobile_phone: text("contact", "Mobile phone", "携帯電話番号", 20, { type: "tel", pattern: PHONE }),
  contact_last_name: text("contact", "Contact: last name", "ご担当者 姓", 50),
  contact_first_name: text("contact", "Contact: first name", "ご担当者 名", 50),
  contact_email: text("contact", "Contact: e-mail", "ご担当者 メールアドレス", 254, { type: "email", pattern: EMAIL }),
  department: text("contact", "Department", "部署", 50),

  established_in: text("business", "Established (month)", "設立年月", 7, {
    type: "month",
    pattern: "^[0-9]{4}-(0[1-9]|1[0-2])$",
  }),
  capital_amount: amount("business", "Capital", "資本金"),
  yearly_sales_amount: amount("business", "Yearly sales", "年商"),
  employee_count: text("business", "Employees", "従業員数", 7, { type: "number" }),
  industry_code: text("business", "Industry", "業種", 20, { pattern: "^[A-Za-z0-9_\\-]+$" }),
  website: text("business", "Website", "ウェブサイト", 200, { type: "url", pattern: "^https?://[^\\s]+\\.[^\\s]+$" }),

  requested_limit: amount("payment", "Limit you wish for", "ご希望の利用限度額"),
  invoice_recipient: text("payment", "Invoices go to", "請求書の送付先", 100),
  payment_method: text("payment", "How you will pay", "お支払い方法", 40),
  remark: text("payment", "Remarks", "備考", 1000, { type: "textarea" }),
}
