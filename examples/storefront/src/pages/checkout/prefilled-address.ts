import type { Application, Cart, Customer } from "../../lib/types"

const ADDRESS_FIELDS = [
  "company",
  "last_name",
  "first_name",
  "postal_code",
  "province",
  "city",
  "address_1",
  "address_2",
  "country_code",
  "phone",
] as const

export type AddressField = (typeof ADDRESS_FIELDS)[number]
export type Address = Record<AddressField, string>

type Known = Partial<Record<AddressField, string | null>>

/** What was given for this cart; else the customer's own address; else what the company has applied with. */
export function prefilledAddress(
  cart: Cart,
  customer: Customer | undefined,
  applications: Application[] | undefined
): Address {
  const own: Known | undefined =
    customer?.addresses?.find(({ is_default_shipping }) => is_default_shipping) ?? customer?.addresses?.[0]
  const known: Known =
    (cart.shipping_address?.address_1 ? cart.shipping_address : own) ?? fromApplication(applications?.[0])
  const name: Known = {
    company: customer?.company_name,
    first_name: customer?.first_name,
    last_name: customer?.last_name,
    phone: customer?.phone,
  }
  const values = ADDRESS_FIELDS.map((field) => [field, known[field] || name[field] || ""] as const)
  return Object.fromEntries(values) as Address
}

function fromApplication(application: Application | undefined): Known {
  const { data } = application ?? {}
  const text = (name: string) => (typeof data?.[name] === "string" ? data[name] : null)
  return {
    company: text("company_name"),
    last_name: text("contact_last_name") ?? text("representative_last_name"),
    first_name: text("contact_first_name") ?? text("representative_first_name"),
    postal_code: text("postal_code"),
    province: text("province"),
    city: text("city"),
    address_1: text("address_1"),
    address_2: text("address_2"),
    phone: text("phone"),
  }
}
