import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Notice, type Tone } from "../../components/notice"
import { useAccounts } from "../../data/trade-credit"
import { formatMoney } from "../../lib/format"
import type { ApplicationDetails, Program } from "../../lib/types"

const TONES: Record<ApplicationDetails["status"], Tone> = {
  draft: "waiting",
  submitted: "info",
  under_review: "info",
  needs_information: "waiting",
  approved: "good",
  declined: "bad",
  withdrawn: "info",
  expired: "info",
}

/** Where it stands in words, and what is next. */
export function ApplicationStatus({
  application,
  program,
}: {
  application: ApplicationDetails
  program: Program | undefined
}) {
  const { t } = useTranslation()
  const { data: accounts = [] } = useAccounts()
  const { status, credit_limit, decline_reason } = application
  const account = accounts.find(({ program_id }) => program_id === application.program_id)
  const mayApply = program?.can_apply && ["declined", "withdrawn", "expired"].includes(status)
  return (
    <Notice tone={TONES[status]} title={t(`status.${status}`)}>
      <p aria-live="polite">{t(`application.${status}Body`)}</p>
      {decline_reason && <p>{decline_reason.message}</p>}
      {status === "approved" && (
        <>
          {credit_limit !== null && account && (
            <p>{t("application.limit", { amount: formatMoney(credit_limit, account.currency_code) })}</p>
          )}
          <p>
            <Link to="/" className="button button--primary">
              {t("application.shopNow")}
            </Link>
          </p>
        </>
      )}
      {mayApply && (
        <p>
          <Link to={`/account/apply/${application.program_id}`}>{t("account.applyAgain")}</Link>
        </p>
      )}
    </Notice>
  )
}
