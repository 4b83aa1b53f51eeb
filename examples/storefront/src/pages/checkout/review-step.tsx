import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import { AddressLines } from "../../components/address-lines"
import { Button } from "../../components/button"
import { FailureNotice } from "../../components/failure-notice"
import { Page } from "../../components/page"
import { chosenPayment, usePlaceOrder } from "../../data/checkout"
import { usePrograms } from "../../data/trade-credit"
import { formatMoney } from "../../lib/format"
import type { Cart } from "../../lib/types"
import { RequireStep, STEP_PATHS } from "./checkout-layout"
import { refusalOf } from "./refusal"
import { useMethodName } from "./use-method-name"

export function ReviewStep() {
  return <RequireStep step="review">{(cart) => <Review cart={cart} />}</RequireStep>
}

function Review({ cart }: { cart: Cart }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { nameOf } = useMethodName()
  const { data: programs = [], isLoading } = usePrograms()
  const [isDone, setDone] = useState(false)
  const place = usePlaceOrder(cart.id)
  const chosen = chosenPayment(cart)
  const program = programs.find(({ provider_id }) => provider_id === chosen?.provider_id)
  const shipping = cart.shipping_methods?.at(-1)

  const submit = () =>
    place.mutate(undefined, {
      onSuccess: async (outcome) => {
        if ("order_id" in outcome) {
          setDone(true)
          await navigate(`/orders/${outcome.order_id}/confirmed`, { replace: true, state: { cart_id: cart.id } })
          return
        }
        await navigate(STEP_PATHS.payment, { state: refusalOf(outcome) })
      },
    })

  return (
    <Page title={t("checkout.review")}>
      <FailureNotice error={place.error} title={t("checkout.refused")} />
      <dl className="card review">
        <Part term={t("checkout.deliverTo")} to={STEP_PATHS.address}>
          <AddressLines address={cart.shipping_address} />
          {cart.email}
        </Part>
        <Part term={t("checkout.shipping")} to={STEP_PATHS.shipping}>
          {shipping?.name}
        </Part>
        <Part term={t("checkout.payment")} to={STEP_PATHS.payment}>
          {chosen && !isLoading && nameOf(chosen.provider_id, program?.label)}
          {chosen?.po_number && (
            <>
              <br />
              {t("payment.poNumber")}: {chosen.po_number}
            </>
          )}
        </Part>
      </dl>
      <p className="lead">{t("checkout.placeNote", { total: formatMoney(cart.total, cart.currency_code) })}</p>
      <div className="row row--between">
        <Link to={STEP_PATHS.payment} className="button button--quiet">
          {t("common.back")}
        </Link>
        <Button look="primary" className="button--large" busy={place.isPending || isDone} onClick={submit}>
          {place.isPending || isDone ? t("checkout.placing") : t("checkout.place")}
        </Button>
      </div>
    </Page>
  )
}

function Part({ term, to, children }: { term: string; to: string; children: React.ReactNode }) {
  const { t } = useTranslation()
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
      <dd>
        <Link to={to} aria-label={t("checkout.change", { what: term })}>
          {t("common.change")}
        </Link>
      </dd>
    </div>
  )
}
