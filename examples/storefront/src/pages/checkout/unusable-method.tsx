import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Button } from "../../components/button"
import { Badge } from "../../components/notice"
import { useApplications } from "../../data/trade-credit"
import { useSignInPath } from "../../lib/next-page"
import type { Program, Reason } from "../../lib/types"
import { STEP_PATHS } from "./checkout-layout"
import type { PaymentMethod } from "./use-payment-methods"

/** A program that does not fit this cart: why, what to do next, and the way there. */
export function UnusableMethod({ method, ask }: { method: PaymentMethod; ask: () => void }) {
  const { t } = useTranslation()
  const { program, eligibility } = method
  const reasons = eligibility?.reasons ?? []
  return (
    <div className="card choice choice--unusable" role="group" aria-label={program?.label}>
      <span className="choice__body">
        <span className="row">
          <strong>{program?.label}</strong>
          <Badge tone="none">{t("payment.notNow")}</Badge>
        </span>
        {reasons.map((reason) => (
          <span key={reason.code} className="reason">
            <span>{reason.message}</span> <small>{reason.next_step}</small>
            {program && <WayOut reason={reason} program={program} ask={ask} />}
          </span>
        ))}
        {reasons.length === 0 && (
          // The list of methods is from the moment before it came to fit.
          <span className="reason">
            <span>{t("payment.hasChanged")}</span>
            <Button onClick={ask}>{t("payment.tryAgain")}</Button>
          </span>
        )}
      </span>
    </div>
  )
}

type WayOutProps = { reason: Reason; program: Program; ask: () => void }

function WayOut({ reason: { code }, program, ask }: WayOutProps) {
  const { t } = useTranslation()
  const signIn = useSignInPath()
  const { data: applications = [] } = useApplications()
  const newest = applications.find(({ program_id }) => program_id === program.id)
  const apply = { to: `/account/apply/${program.id}`, text: t("payment.apply") }
  const application = (text: string) => (newest ? { to: `/account/applications/${newest.id}`, text } : null)
  const account = { to: "/account", text: t("payment.seeAccount") }
  const cart = { to: "/cart", text: t("payment.changeCart") }
  const ways: Partial<Record<Reason["code"], { to: string; text: string } | null>> = {
    login_required: { to: signIn, text: t("payment.signIn") },
    not_applied: apply,
    account_closed: apply,
    under_review: application(t("payment.seeApplication")),
    needs_information: application(t("payment.completeApplication")),
    declined: application(t("payment.seeApplication")),
    account_suspended: account,
    overdue: account,
    insufficient_credit: cart,
    above_maximum: cart,
    member_limit_exceeded: account,
    country_not_supported: { to: STEP_PATHS.address, text: t("payment.changeAddress") },
    below_minimum: { to: "/", text: t("payment.addProducts") },
  }
  if (code === "agent_unavailable") {
    return <Button onClick={ask}>{t("payment.tryAgain")}</Button>
  }
  const way = ways[code]
  return way ? (
    <Link to={way.to} className="button button--plain">
      {way.text}
    </Link>
  ) : null
}
