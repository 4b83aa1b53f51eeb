/** What the companies of these tests tell of themselves; all of it made up, none of it may be in a log. */
export const COMPANY = {
  entity_type: "corporation",
  company_name_kana: "アラシボウエキ",
  representative_last_name: "嵐山",
  representative_first_name: "進次",
  representative_last_name_kana: "アラシヤマ",
  representative_first_name_kana: "シンジ",
  postal_code: "604-8277",
  province: "京都府",
  city: "京都市中京区",
  address_1: "西洞院町87-1",
  phone: "075-2468-1357",
  corporate_number: "7000012050002",
  contact_last_name: "嵐山",
  contact_first_name: "進次",
  contact_email: "keiri@arashi.example",
  established_in: "2001-04",
  capital_amount: 10_000_000,
  yearly_sales_amount: 120_000_000,
  employee_count: 25,
  industry_code: "50-99",
  requested_limit: 500_000,
  payment_method: "bank_transfer",
}

/** The agent takes names at full width only; the number tells the companies apart. */
export const companyName = (serial) =>
  `株式会社嵐貿易${String(serial).replace(/[0-9]/g, (digit) => "０１２３４５６７８９"[digit])}`

export const ADDRESS = {
  first_name: "Shinji",
  last_name: "Arashiyama",
  company: "Arashi Boueki",
  address_1: "87-1 Nishinotoin",
  city: "Kyoto",
  province: "JP-26",
  postal_code: "6048277",
  country_code: "jp",
  phone: "07524681357",
}

const { phone, representative_last_name, representative_last_name_kana, address_1, contact_email } = COMPANY

/**
 * The name of a customer is not among it: Medusa writes it into a session's context, and when the database ends in the middle
 * of that statement, its log repeats the values.
 */
export const CONFIDENTIAL = [
  ...[phone, phone.replaceAll("-", ""), ADDRESS.phone, address_1, ADDRESS.address_1],
  ...[representative_last_name, representative_last_name_kana, contact_email],
]
