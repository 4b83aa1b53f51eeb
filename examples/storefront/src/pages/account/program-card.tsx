import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Definitions } from "../../components/definitions"
import { CreditBar } from "../../components/credit-bar"
import { Notice } from "../../components/notice"
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
  const { currency_code, payment_terms, role, spending, status } = account
  const money = (amount: number) => formatMoney(amount, currency_code)
  const { order_limit = null, month_limit = null, month_used_amount = null } = spending ?? {}
  const limits = [
    order_limit !== null && t("account.anOrder", { amount: money(order_limit) }),
    month_limit !== null && t("account.aMonth", { amount: money(month_limit), used: money(month_used_amount ?? 0) }),
  ].filter((limit) => limit !== false)
  return (
    <>
      {status === "active" && <Available account={account} />}
      {(status === "suspended" || status === "closed") && (
        <Notice tone="waiting">
          <p>{t(`account.${status}`)}</p>
        </Notice>
      )}
      <CreditBar account={account} book={book} />
      <Definitions
        items={[
          [t("account.terms"), payment_terms?.label],
          [t("account.yourRole"), t(`role.${role}`)],
          [
            t("account.orderLimit"),
            limits.length > 0 &&
              limits.map((limit) => (
                <span key={limit} className="block">
                  {limit}
                </span>
              )),
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

/** What is left for orders, as the store has it; the checkout goes by the same figure. */
function Available({ account: { available_amount, currency_code } }: { account: Account }) {
  const { t } = useTranslation()
  const over = available_amount !== null && available_amount < 0 ? -available_amount : 0
  return (
    <dl className="big">
      <dt>
        <span className="mark mark--available" aria-hidden="true" />
        {t("account.available")}
      </dt>
      <dd className="money">
        {available_amount === null ? t("account.byAgent") : formatMoney(Math.max(0, available_amount), currency_code)}
      </dd>
      {over > 0 && <dd>{t("account.overLimit", { amount: formatMoney(over, currency_code) })}</dd>}
    </dl>
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
