import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { TextField } from "../../components/field"
import { Notice } from "../../components/notice"
import { useSession } from "../../data/customer"
import { useSignInPath } from "../../lib/next-page"
import { formatMoney, formatPlainDate } from "../../lib/format"
import type { Eligibility } from "../../lib/types"
import { PO_NUMBER_LENGTH_MAX } from "./po-number"
import { UnusableMethod } from "./unusable-method"
import { useMethodName } from "./use-method-name"
import type { PaymentMethod, PaymentMethodsOfCart } from "./use-payment-methods"

type PaymentMethodsProps = {
  methods: PaymentMethodsOfCart
  picked: string | null
  poNumber: string
  problem: string | undefined
  onPick: (providerId: string) => void
  onPoNumber: (poNumber: string) => void
}

export function PaymentMethods({ methods, picked, poNumber, problem, onPick, onPoNumber }: PaymentMethodsProps) {
  const { t } = useTranslation()
  const { customer_id } = useSession()
  const { usable, unusable, ask } = methods
  const onAccount = usable.filter(({ program }) => program)
  const others = usable.filter(({ program }) => !program)
  const choice = (method: PaymentMethod) => (
    <Choice key={method.provider_id} method={method} checked={picked === method.provider_id} onPick={onPick}>
      {method.program && (
        <TextField
          label={t("payment.poNumber")}
          hint={t("payment.poHint")}
          optional={!method.po_number_required}
          // The server counts characters, the browser halves of them: what is longer is said, not cut off.
          maxLength={2 * PO_NUMBER_LENGTH_MAX}
          value={poNumber}
          problem={problem}
          onChange={({ target }) => onPoNumber(target.value)}
        />
      )}
    </Choice>
  )
  return (
    <>
      {(onAccount.length > 0 || unusable.length > 0 || customer_id === null) && (
        <fieldset className="choices">
          <legend>{t("payment.onAccount")}</legend>
          {onAccount.map(choice)}
          {unusable.map((method) => (
            <UnusableMethod key={method.provider_id} method={method} ask={ask} />
          ))}
          {customer_id === null && onAccount.length === 0 && <SignInFirst />}
        </fieldset>
      )}
      {others.length > 0 && (
        <fieldset className="choices">
          <legend>{t("payment.others")}</legend>
          {others.map(choice)}
        </fieldset>
      )}
      {usable.length === 0 && (
        <Notice tone="waiting">
          <p>{t("payment.none")}</p>
        </Notice>
      )}
    </>
  )
}

type ChoiceProps = {
  method: PaymentMethod
  checked: boolean
  onPick: (providerId: string) => void
  children: ReactNode
}

function Choice({ method, checked, onPick, children }: ChoiceProps) {
  const { t } = useTranslation()
  const { nameOf } = useMethodName()
  const { provider_id, program, eligibility } = method
  return (
    <div className={`card choice choice--tall${checked ? " choice--picked" : ""}`}>
      <label className="choice__label">
        <input type="radio" name="payment" value={provider_id} checked={checked} onChange={() => onPick(provider_id)} />
        <span className="choice__body">
          <strong>{nameOf(provider_id, program?.label)}</strong>
          {eligibility && <Credit of={eligibility} />}
          {!program && provider_id === "pp_system_default" && <small>{t("payment.pp_system_default_body")}</small>}
        </span>
      </label>
      {checked && children && <div className="choice__more">{children}</div>}
    </div>
  )
}

/** What is left, on which terms, and when it would be due. */
function Credit({ of }: { of: Eligibility }) {
  const { t } = useTranslation()
  const { available_amount, required_amount, currency_code, payment_terms, due_on } = of
  const money = (amount: number) => formatMoney(amount, currency_code)
  return (
    <>
      <small>
        {available_amount === null ? (
          t("payment.decidesLater")
        ) : (
          <>
            <b>{t("payment.left", { amount: money(available_amount) })}</b>
            {required_amount !== null && (
              <> · {t("payment.leftAfter", { amount: money(available_amount - required_amount) })}</>
            )}
          </>
        )}
      </small>
      <small>{payment_terms.label}</small>
      <small>{t("payment.ifShippedToday", { date: formatPlainDate(due_on) })}</small>
    </>
  )
}

function SignInFirst() {
  const { t } = useTranslation()
  const signIn = useSignInPath()
  return (
    <div className="card choice choice--unusable">
      <span className="choice__body">
        <strong>{t("payment.guestTitle")}</strong>
        <small>{t("payment.guestBody")}</small>
        <Link to={signIn} className="button button--plain">
          {t("payment.signIn")}
        </Link>
      </span>
    </div>
  )
}
