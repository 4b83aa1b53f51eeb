import { useEffect, useRef, useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import { Button } from "../../components/button"
import { FailureNotice } from "../../components/failure-notice"
import { Loading } from "../../components/load-state"
import { Notice } from "../../components/notice"
import { Page } from "../../components/page"
import { chosenPayment, useChoosePayment } from "../../data/checkout"
import { forgetDraft, keepDraft, readDraft } from "../../lib/draft"
import { focusFirstProblem } from "../../lib/focus-first-problem"
import type { Cart } from "../../lib/types"
import { usePassedOn } from "../../lib/use-passed-on"
import { RequireStep, STEP_PATHS } from "./checkout-layout"
import { PaymentMethods } from "./payment-methods"
import { poProblem } from "./po-number"
import { numberProblemOf, type Refusal } from "./refusal"
import { usePaymentMethods } from "./use-payment-methods"

/** What was picked and typed, until it is in the cart. */
type Draft = { provider_id: string | null; po_number: string }

export function PaymentStep() {
  return <RequireStep step="payment">{(cart) => <Payment cart={cart} />}</RequireStep>
}

function Payment({ cart }: { cart: Cart }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { said } = usePassedOn<Refusal>()
  const draftKey = `payment:${cart.id}`
  const [draft, setDraft] = useState<Draft>(
    () => readDraft<Draft>(draftKey) ?? chosenPayment(cart) ?? { provider_id: null, po_number: "" }
  )
  const [isTried, setTried] = useState(false)
  const [hasChanged, setChanged] = useState(false)
  const methods = usePaymentMethods(cart)
  const choose = useChoosePayment(cart)

  const change = (next: Draft) => {
    keepDraft(draftKey, next)
    setDraft(next)
    setChanged(true)
    choose.reset()
  }
  const picked = methods.usable.find(({ provider_id }) => provider_id === draft.provider_id) ?? null
  const number = draft.po_number.trim()
  const missing = isTried && picked ? poProblem(picked, number) : null
  const refused = numberProblemOf(choose.error)
  const problem = missing ? t(missing) : (refused ?? (hasChanged ? undefined : said?.number_problem))

  const form = useRef<HTMLFormElement>(null)
  const isShown = !methods.isPending
  // What is only missing is shown where it was looked for; a store's refusal comes while one looks elsewhere.
  const refusal = missing ? undefined : problem
  useEffect(() => {
    if (isShown && refusal) {
      focusFirstProblem(form.current)
    }
  }, [isShown, refusal])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (!picked || poProblem(picked, number)) {
      focusFirstProblem(form.current, "[aria-invalid], input[type=radio]")
      return
    }
    choose.mutate(
      { provider_id: picked.provider_id, po_number: picked.program ? number : "" },
      {
        onSuccess: () => {
          forgetDraft(draftKey)
          void navigate(STEP_PATHS.review)
        },
        // The store judges anew; what it has found is shown at the method.
        onError: () => {
          setTried(false)
          methods.ask()
        },
      }
    )
  }
  return (
    <Page title={t("checkout.payment")}>
      {said?.refusal && !(said.number_problem && hasChanged) && (
        <Notice tone="bad" title={t("checkout.refused")} announce>
          <p>{said.refusal}</p>
        </Notice>
      )}
      <FailureNotice error={methods.error ?? (refused ? null : choose.error)} />
      {methods.isPending ? (
        <Loading />
      ) : methods.isUnknown ? (
        <p>
          <Button onClick={methods.ask}>{t("common.retry")}</Button>
        </p>
      ) : (
        <form ref={form} className="stack" onSubmit={submit} noValidate>
          {isTried && !picked && (
            <Notice tone="bad" announce>
              <p>{t("checkout.choosePayment")}</p>
            </Notice>
          )}
          <PaymentMethods
            methods={methods}
            picked={picked?.provider_id ?? null}
            poNumber={draft.po_number}
            problem={problem}
            onPick={(provider_id) => {
              setTried(false)
              change({ ...draft, provider_id })
            }}
            onPoNumber={(po_number) => change({ ...draft, po_number })}
          />
          <div className="row row--between">
            <Link to={STEP_PATHS.shipping} className="button button--quiet">
              {t("common.back")}
            </Link>
            <Button look="primary" type="submit" busy={choose.isPending} disabled={methods.usable.length === 0}>
              {t("common.continue")}
            </Button>
          </div>
        </form>
      )}
    </Page>
  )
}
