import type { RemoteQueryFunction } from "@medusajs/framework/types"
import { checkField } from "../../domain/screening/check-field"
import type { ApplicationData, FormField } from "../../domain/screening/form"
import { plainDateIn } from "../../domain/terms/due-on"

type Address = Partial<
  Record<
    "company" | "first_name" | "last_name" | "phone" | "postal_code" | "province" | "city" | "address_1" | "address_2",
    string | null
  >
> & { country_code?: string | null; is_default_billing?: boolean; is_default_shipping?: boolean }

type Profile = Address & { email?: string | null; company_name?: string | null; addresses?: Address[] }

const FIELDS = ["email", "company_name", "first_name", "last_name", "phone", "addresses.*"]

/**
 * What the store knows of the customer already, for the fields of this form; only what would pass as it is. The billing
 * address goes first: it is where the company is.
 */
export async function prefill(
  query: Omit<RemoteQueryFunction, symbol>,
  customerId: string,
  fields: FormField[]
): Promise<ApplicationData> {
  const { data } = await query.graph({ entity: "customer", fields: FIELDS, filters: { id: customerId } })
  const known = knownOf((data[0] ?? {}) as Profile)
  const context = { today: plainDateIn(new Date(), "UTC"), currency_decimals: 0 }
  const filled = fields.flatMap((field) => {
    const { value } = checkField(field, known[field.name], context)
    return value === null || value === undefined ? [] : [[field.name, value] as const]
  })
  return Object.fromEntries(filled)
}

function knownOf(profile: Profile): Record<string, string | null | undefined> {
  const addresses = profile.addresses ?? []
  const address =
    addresses.find((one) => one.is_default_billing) ?? addresses.find((one) => one.is_default_shipping) ?? addresses[0]
  const company_name = profile.company_name || address?.company
  return {
    entity_type: company_name ? "corporation" : null,
    company_name,
    postal_code: address?.postal_code,
    province: address?.province,
    city: address?.city,
    address_1: address?.address_1,
    address_2: address?.address_2,
    country_code: address?.country_code,
    phone: profile.phone || address?.phone,
    contact_last_name: profile.last_name || address?.last_name,
    contact_first_name: profile.first_name || address?.first_name,
    contact_email: profile.email,
  }
}
