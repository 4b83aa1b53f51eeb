import type { HttpTypes } from "@medusajs/types"
import { useRef, useState, type FormEvent, type HTMLInputAutoCompleteAttribute } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { Button } from "../../components/button"
import { FailureNotice } from "../../components/failure-notice"
import { CheckField, SelectField, TextField } from "../../components/field"
import { useUpdateCart } from "../../data/cart"
import { useRememberAddress } from "../../data/customer"
import { focusFirstProblem } from "../../lib/focus-first-problem"
import type { Cart, Customer } from "../../lib/types"
import { isEmail } from "../../lib/use-checked-form"
import { STEP_PATHS } from "./checkout-layout"
import type { Address, AddressField } from "./prefilled-address"

type AddressFormProps = {
  cart: Cart
  customer: Customer | null
  countries: HttpTypes.StoreRegionCountry[]
  prefilled: Address
}

const TEXT_LENGTH_MAX = 100
/** Of Japan, without what people write between the digits. */
const POSTAL_CODE = /^\d{7}$/
const PHONE = /^(0|\+81)\d{9,10}$/
const digitsOf = (typed: string) => typed.normalize("NFKC").replace(/[\s〒()\u2010-\u2015\u2212\u30fc-]/g, "")
const MAY_BE_EMPTY: AddressField[] = ["address_2", "company"]

export function AddressForm({ cart, customer, countries, prefilled }: AddressFormProps) {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const [email, setEmail] = useState(cart.email ?? customer?.email ?? "")
  const [address, setAddress] = useState<Address>({
    ...prefilled,
    country_code: prefilled.country_code || (countries[0]?.iso_2 ?? ""),
  })
  const [remember, setRemember] = useState(customer !== null && !customer.addresses?.length)
  const [isTried, setTried] = useState(false)
  const update = useUpdateCart()
  const keep = useRememberAddress()

  const problems: Partial<Record<AddressField | "email", string>> = {}
  for (const field of Object.keys(address) as AddressField[]) {
    if (!address[field].trim() && !MAY_BE_EMPTY.includes(field)) {
      problems[field] = t("checkout.fillIn")
    }
  }
  if (address.country_code === "jp") {
    problems.postal_code ??= POSTAL_CODE.test(digitsOf(address.postal_code)) ? undefined : t("check.postalCode")
    problems.phone ??= PHONE.test(digitsOf(address.phone)) ? undefined : t("check.tel")
  }
  if (isEmail(email)) {
    problems.email = t("checkout.emailProblem")
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(problems).some(Boolean)) {
      focusFirstProblem(form.current)
      return
    }
    const given = Object.fromEntries(Object.entries(address).map(([name, value]) => [name, value.trim()]))
    await update.mutateAsync({ email: email.trim(), shipping_address: given, billing_address: given }).then(
      async () => {
        if (remember) {
          // A convenience: the order does not wait for it.
          keep.mutate(given)
        }
        await navigate(STEP_PATHS.shipping)
      },
      () => undefined
    )
  }

  const field = (name: AddressField, label: string, autoComplete: HTMLInputAutoCompleteAttribute, wide = false) => (
    <TextField
      key={name}
      label={label}
      autoComplete={autoComplete}
      optional={MAY_BE_EMPTY.includes(name)}
      maxLength={TEXT_LENGTH_MAX}
      value={address[name]}
      problem={isTried ? problems[name] : undefined}
      onChange={({ target }) => setAddress((known) => ({ ...known, [name]: target.value }))}
      wide={wide}
    />
  )
  const names = [
    field("last_name", t("checkout.lastName"), "family-name"),
    field("first_name", t("checkout.firstName"), "given-name"),
  ]
  return (
    <form ref={form} className="form card" onSubmit={submit} noValidate>
      <FailureNotice error={update.error} />
      <TextField
        label={t("checkout.email")}
        type="email"
        autoComplete="email"
        value={email}
        problem={isTried ? problems.email : undefined}
        onChange={({ target }) => setEmail(target.value)}
        wide
      />
      {field("company", t("checkout.company"), "organization", true)}
      {i18n.language === "ja" ? names : [...names].reverse()}
      {field("postal_code", t("checkout.postalCode"), "postal-code")}
      {field("province", t("checkout.province"), "address-level1")}
      {field("city", t("checkout.city"), "address-level2")}
      {field("address_1", t("checkout.address1"), "address-line1")}
      {field("address_2", t("checkout.address2"), "address-line2")}
      {field("phone", t("checkout.phone"), "tel")}
      {countries.length > 1 && (
        <SelectField
          label={t("checkout.country")}
          value={address.country_code}
          options={countries.map(({ iso_2 = "", display_name = iso_2 }) => ({ value: iso_2, label: display_name }))}
          onChange={({ target }) => setAddress((known) => ({ ...known, country_code: target.value }))}
        />
      )}
      {customer && (
        <CheckField
          label={t("checkout.remember")}
          checked={remember}
          onChange={({ target }) => setRemember(target.checked)}
        />
      )}
      <div className="row row--end">
        <Button look="primary" type="submit" busy={update.isPending}>
          {t("common.continue")}
        </Button>
      </div>
    </form>
  )
}
