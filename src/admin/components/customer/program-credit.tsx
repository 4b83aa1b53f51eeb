import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminApplication, AdminCreditAccount, AdminProgram } from "../../../client"
import { screeningStatusOf } from "../../../domain/credit/screening-status"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { AccountMenu } from "../account/account-menu"
import { LimitRows } from "../account/limit-rows"
import { PendingApprovals } from "../account/pending-approvals"
import { ReceiptList } from "../account/receipt-list"
import { CreditBar, PART_COLORS } from "../credit-bar"
import { Money } from "../money"
import { Row, SubHeading } from "../section"
import { StatusBadge } from "../status-badge"
import { MemberList } from "./member-list"
import { OwnBookBeside } from "./own-book-beside"

type ProgramCreditProps = {
  label: string
  /** Whose receivable it is. */
  book: AdminProgram["book"]
  account: AdminCreditAccount | null
  /** The newest one of this customer for this program. */
  application: AdminApplication | null
}

/** How one customer stands in one program. */
export function ProgramCredit({ label, book, account, application }: ProgramCreditProps) {
  const status = screeningStatusOf(account, application)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-center justify-between gap-x-2">
        <div className="min-w-0">
          <SubHeading>{label}</SubHeading>
          {account && (
            <Text size="small" leading="compact" className="text-ui-fg-subtle truncate">
              {account.company_name}
            </Text>
          )}
        </div>
        <div className="flex items-center gap-x-2">
          <StatusBadge of="screening" status={status} />
          {account && <AccountMenu account={account} book={book} />}
        </div>
      </div>
      {account && <Figures account={account} />}
      {account && <PendingApprovals account={account} />}
      {account && book === "own" && <ReceiptList account={account} />}
      {account && book === "agent" && <OwnBookBeside account={account} />}
      {account && <MemberList account={account} />}
      {application && <LastApplication application={application} showStatus={application.status !== status} />}
    </div>
  )
}

function Figures({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const currencyCode = account.currency_code
  return (
    <>
      <CreditBar account={account} />
      <dl className="flex flex-col gap-y-2">
        {(account.status === "suspended" || account.status === "closed") && account.status_reason && (
          <Row label={t("account.statusReason")}>{account.status_reason}</Row>
        )}
        <LimitRows account={account} />
        <Row label={t("account.outstanding")} color={PART_COLORS.outstanding}>
          <Money amount={account.outstanding_amount} currencyCode={currencyCode} />
        </Row>
        <Row label={t("account.held")} color={PART_COLORS.held}>
          <Money amount={account.held_amount} currencyCode={currencyCode} />
        </Row>
        {account.offline_amount !== 0 && (
          <Row label={t("account.offline")} color={PART_COLORS.offline}>
            <Money amount={account.offline_amount} currencyCode={currencyCode} />
          </Row>
        )}
        <Row label={t("account.available")} color={PART_COLORS.available}>
          <span className={(account.available_amount ?? 0) < 0 ? "text-ui-fg-error" : "text-ui-fg-base"}>
            <Money amount={account.available_amount} currencyCode={currencyCode} />
          </span>
        </Row>
      </dl>
    </>
  )
}

/** Mostly the badge above says the same; not when an application is newer than the account. */
function LastApplication({ application, showStatus }: { application: AdminApplication; showStatus: boolean }) {
  const { t } = useText()
  const { instant } = useFormat()
  return (
    <div className="flex items-center justify-between gap-x-2">
      <Link
        to={`/trade-credit/applications/${application.id}`}
        className="txt-compact-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
      >
        {t("customer.lastApplication", { date: instant(application.submitted_at ?? application.created_at) })}
      </Link>
      {showStatus && <StatusBadge of="application" status={application.status} />}
    </div>
  )
}
