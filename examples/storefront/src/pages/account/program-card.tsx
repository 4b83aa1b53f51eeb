import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Definitions } from "../../components/definitions"
import { CreditBar } from "../../components/credit-bar"
import { ScreeningBadge } from "../../components/screening-badge"
import { useSession } from "../../data/customer"
import { isOpen } from "../../data/trade-credit"
import { readDraft } from "../../lib/draft"
import { formatMoney } from "../../lib/format"
import type { Account, Application, Program } from "../../lib/types"
import { applyDraftKey } from "./apply-draft"

type ProgramCardProps = { program: Program; account: Account | undefined; application: Application | undefined }

/** A way to buy on account: the company's account in it, or the way to one. */
export function ProgramCard({ program, account, application }: ProgramCardProps) {
  const { t } = useTranslation()
  const status = application?.status === "draft" && !account ? "draft" : program.screening_status
  return (
    <article className="card stack" aria-labelledby={`program-${program.id}`}>
      <div className="row row--between">
        <h3 id={`program-${program.id}`}>{program.label}</h3>
        {program.screening !== "order" && <ScreeningBadge status={status} />}
      </div>
      {program.screening === "order" && <p>{t("account.orderScreened")}</p>}
      {account && <AccountFigures account={account} book={program.book} />}
      <NextStep program={program} application={application} />
    </article>
  )
}

function AccountFigures({ account, book }: { account: Account; book: Program["book"] }) {
  const { t } = useTranslation()
  const { currency_code, available_amount, payment_terms, role, spending } = account
  const money = (amount: number) => formatMoney(amount, currency_code)
  return (
    <>
      {account.status === "suspended" && <p>{t("account.suspended")}</p>}
      {account.status === "closed" && <p>{t("account.closed")}</p>}
      <p className="big">
        <span>{t("account.availableNow")}</span>
        <strong className="money">
          {available_amount === null ? t("account.byAgent") : money(Math.max(0, available_amount))}
        </strong>
      </p>
      <CreditBar account={account} book={book} />
      <Definitions
        items={[
          [t("account.terms"), payment_terms?.label],
          [t("account.yourRole"), t(`role.${role}`)],
          [
            t("account.orderLimit"),
            spending && spending.order_limit !== null && t("account.anOrder", { amount: money(spending.order_limit) }),
          ],
          [
            `${t("account.orderLimit")} `,
            spending &&
              spending.month_limit !== null &&
              t("account.aMonth", {
                amount: money(spending.month_limit),
                used: money(spending.month_used_amount ?? 0),
              }),
          ],
        ]}
      />
      {account.po_number_required && <p className="small">{t("account.poNeeded")}</p>}
      {role === "owner" && (
        <p>
          <Link to="/account/colleagues">{t("account.manage")}</Link>
        </p>
      )}
    </>
  )
}

/** Apply, go on with what was begun, or follow what was sent. */
function NextStep({ program, application }: Pick<ProgramCardProps, "program" | "application">) {
  const { t } = useTranslation()
  const { customer_id } = useSession()
  const path = `/account/applications/${application?.id}`
  if (application && isOpen(application)) {
    const mustAct = application.status === "needs_information" || application.status === "draft"
    return (
      <p>
        <Link to={path} className={`button button--${mustAct ? "primary" : "plain"}`}>
          {mustAct ? t("account.answerNow") : t("account.seeApplication")}
        </Link>
      </p>
    )
  }
  if (!program.can_apply) {
    return application ? (
      <p>
        <Link to={path}>{t("account.seeApplication")}</Link>
      </p>
    ) : null
  }
  const hasDraft = readDraft(applyDraftKey(customer_id, program.id)) !== null
  return (
    <>
      <p>{hasDraft ? t("account.draftKept") : t("account.notApplied")}</p>
      <p className="row">
        <Link to={`/account/apply/${program.id}`} className="button button--primary">
          {hasDraft ? t("account.goOn") : application ? t("account.applyAgain") : t("account.apply")}
        </Link>
        {application && <Link to={path}>{t("account.seeApplication")}</Link>}
      </p>
    </>
  )
}
