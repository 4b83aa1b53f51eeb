import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import { Button } from "../../components/button"
import { FailureNotice } from "../../components/failure-notice"
import { LoadState } from "../../components/load-state"
import { Notice } from "../../components/notice"
import { Page } from "../../components/page"
import { useChooseShipping, useShippingOptions } from "../../data/checkout"
import { formatMoney } from "../../lib/format"
import type { Cart } from "../../lib/types"
import { RequireStep, STEP_PATHS } from "./checkout-layout"

export function ShippingStep() {
  return <RequireStep step="shipping">{(cart) => <Shipping cart={cart} />}</RequireStep>
}

function Shipping({ cart }: { cart: Cart }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const options = useShippingOptions(cart.id)
  const choose = useChooseShipping(cart.id)
  const inCart = cart.shipping_methods?.at(-1)?.shipping_option_id
  const [picked, setPicked] = useState(inCart ?? null)
  // Where there is one way only, it is the one.
  const wanted = picked ?? (options.data?.length === 1 ? options.data[0].id : null)
  const [isTried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wanted === null) {
      return
    }
    const goOn = () => navigate(STEP_PATHS.payment)
    if (wanted === inCart) {
      void goOn()
    } else {
      choose.mutate(wanted, { onSuccess: goOn })
    }
  }
  return (
    <Page title={t("checkout.shipping")}>
      <LoadState of={options}>
        {(found) =>
          found.length === 0 ? (
            <Notice tone="bad">
              <p>
                {t("checkout.noShipping")} <Link to={STEP_PATHS.address}>{t("payment.changeAddress")}</Link>
              </p>
            </Notice>
          ) : (
            <form className="stack" onSubmit={submit}>
              <FailureNotice error={choose.error} />
              {isTried && wanted === null && (
                <Notice tone="bad" announce>
                  <p>{t("checkout.chooseShipping")}</p>
                </Notice>
              )}
              <fieldset className="choices">
                <legend className="hidden">{t("checkout.shipping")}</legend>
                {found.map(({ id, name, amount, type }) => (
                  <label key={id} className="card choice">
                    <input
                      type="radio"
                      name="shipping"
                      value={id}
                      checked={wanted === id}
                      onChange={() => setPicked(id)}
                    />
                    <span className="choice__body">
                      <strong>{name}</strong>
                      {type?.description && <small>{type.description}</small>}
                    </span>
                    <span className="money">{formatMoney(amount ?? 0, cart.currency_code)}</span>
                  </label>
                ))}
              </fieldset>
              <div className="row row--between">
                <Link to={STEP_PATHS.address} className="button button--quiet">
                  {t("common.back")}
                </Link>
                <Button look="primary" type="submit" busy={choose.isPending}>
                  {t("common.continue")}
                </Button>
              </div>
            </form>
          )
        }
      </LoadState>
    </Page>
  )
}
