import { Link } from "react-router-dom"
import type { AdminApplication, AdminCreditAccount, AdminProgram } from "../../../client"
import { screeningStatusOf } from "../../../domain/credit/screening-status"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { AccountFigures } from "../account/account-figures"
import { AccountMenu } from "../account/account-menu"
import { PendingApprovals } from "../account/pending-approvals"
import { ReceiptList } from "../account/receipt-list"
import { SubHeading } from "../section"
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
            <Link
              to={`/trade-credit/accounts/${account.id}`}
              className="txt-compact-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover break-words"
            >
              {account.company_name}
            </Link>
          )}
        </div>
        <div className="flex items-center gap-x-2">
          <StatusBadge of="screening" status={status} />
          {account && <AccountMenu account={account} book={book} />}
        </div>
      </div>
      {account && <AccountFigures account={account} />}
      {account && <PendingApprovals account={account} />}
      {account && book === "own" && <ReceiptList account={account} />}
      {account && book === "agent" && <OwnBookBeside account={account} />}
      {account && <MemberList account={account} />}
      {application && <LastApplication application={application} showStatus={application.status !== status} />}
    </div>
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
