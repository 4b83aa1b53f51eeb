import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Loading, LoadState } from "../../components/load-state"
import { Page } from "../../components/page"
import { useRegion } from "../../data/catalog"
import { useCustomer, useSession } from "../../data/customer"
import { useApplications } from "../../data/trade-credit"
import { useSignInPath } from "../../lib/next-page"
import { AddressForm } from "./address-form"
import { useCheckoutCart } from "./checkout-layout"
import { prefilledAddress } from "./prefilled-address"

export function AddressStep() {
  const { t } = useTranslation()
  const cart = useCheckoutCart()
  const { customer_id } = useSession()
  const customer = useCustomer()
  const applications = useApplications()
  const region = useRegion()
  const signIn = useSignInPath()
  // Once it is shown, what is typed must not be overwritten by what comes in later.
  const isKnown = customer_id === null || (!customer.isPending && !applications.isPending)
  return (
    <Page
      title={t("checkout.address")}
      lead={
        customer_id === null && (
          <>
            {t("checkout.asGuest")} <Link to={signIn}>{t("checkout.signInFirst")}</Link>
          </>
        )
      }
    >
      {isKnown ? (
        <LoadState of={region}>
          {({ countries }) => (
            <AddressForm
              cart={cart}
              countries={countries ?? []}
              customer={customer.data ?? null}
              prefilled={prefilledAddress(cart, customer.data, applications.data)}
            />
          )}
        </LoadState>
      ) : (
        <Loading />
      )}
    </Page>
  )
}
