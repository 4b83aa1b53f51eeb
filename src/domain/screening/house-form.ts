import type { FormFieldUse } from "./form"

const always = (...names: string[]): FormFieldUse[] => names.map((name) => ({ name, required: true }))
const whenWanted = (...names: string[]): FormFieldUse[] => names.map((name) => ({ name }))

/**
 * The form of programs that the merchant's own staff screen. Kana and corporate number exist in Japan only, so
 * programs in other currencies ask for a VAT number instead.
 */
export function houseForm(program: { currency_code: string }): FormFieldUse[] {
  return program.currency_code === "jpy" ? JAPANESE_HOUSE_FORM : GENERAL_HOUSE_FORM
}

const JAPANESE_HOUSE_FORM: FormFieldUse[] = [
  ...always("entity_type", "company_name", "company_name_kana"),
  { name: "corporate_number", required_if: { field: "entity_type", in: ["corporation"] } },
  ...always("representative_last_name", "representative_first_name"),
  ...always("representative_last_name_kana", "representative_first_name_kana"),
  { name: "postal_code", required: true, pattern: "^[0-9]{3}-?[0-9]{4}$", max_length: 8 },
  ...always("province", "city", "address_1"),
  ...whenWanted("address_2"),
  ...always("phone", "contact_last_name", "contact_first_name", "contact_email"),
  ...whenWanted("department"),
  ...always("yearly_sales_amount", "requested_limit"),
  ...whenWanted("remark"),
]

const GENERAL_HOUSE_FORM: FormFieldUse[] = [
  ...always("entity_type", "company_name"),
  ...whenWanted("vat_number"),
  ...always("representative_last_name", "representative_first_name", "address_1"),
  ...whenWanted("address_2"),
  ...always("postal_code", "city", "country_code"),
  ...whenWanted("province"),
  ...always("phone", "contact_last_name", "contact_first_name", "contact_email"),
  ...whenWanted("department"),
  ...always("yearly_sales_amount", "requested_limit"),
  ...whenWanted("remark"),
]
