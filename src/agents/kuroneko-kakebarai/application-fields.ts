import type { FormFieldUse } from "../../domain/screening/form"
import { LEGAL_FORMS } from "./company-name"
import type { KuronekoOptions } from "./options"

const NAME_LENGTH_MAX = 14
const CORPORATIONS = { field: "entity_type", in: ["corporation"] }

/** `shrhohKbn`: how the buyer pays the agent. */
export const PAYMENT_METHODS: Record<string, string> = { bank_transfer: "2", direct_debit: "8", convenience_store: "9" }

/** What AN060 needs from a buyer. */
export function applicationFields(options: KuronekoOptions): FormFieldUse[] {
  const required = (name: string, rest: object = {}): FormFieldUse => ({ name, required: true, ...rest })
  return [
    required("entity_type"),
    required("company_name", { max_length: 45 }),
    required("company_name_kana", { max_length: 60 }),
    { name: "legal_form", options: LEGAL_FORMS.map((form) => ({ value: form, label: { en: form, ja: form } })) },
    required("representative_last_name", { max_length: NAME_LENGTH_MAX }),
    required("representative_first_name", { max_length: NAME_LENGTH_MAX }),
    required("representative_last_name_kana", { max_length: NAME_LENGTH_MAX }),
    required("representative_first_name_kana", { max_length: NAME_LENGTH_MAX + 1 }),
    required("postal_code", { max_length: 8, pattern: "^[0-9]{3}-?[0-9]{4}$" }),
    required("province", { max_length: 4 }),
    required("city", { max_length: 46 }),
    required("address_1", { max_length: 46 }),
    { name: "address_2", max_length: 40 },
    required("phone"),
    { name: "mobile_phone" },
    required("established_in"),
    { name: "capital_amount", required_if: CORPORATIONS },
    required("yearly_sales_amount"),
    required("employee_count", { max_length: 5 }),
    required("industry_code", { options: options.industryCodes.map(({ code, label }) => ({ value: code, label })) }),
    {
      name: "payment_method",
      options: [
        { value: "bank_transfer", label: { en: "Bank transfer", ja: "銀行振込" } },
        { value: "direct_debit", label: { en: "Direct debit", ja: "口座振替" } },
        { value: "convenience_store", label: { en: "Convenience store", ja: "コンビニ払い" } },
      ],
    },
  ]
}
