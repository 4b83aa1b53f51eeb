import type { AdminApplication, AdminCreditAccount, AdminProgram } from "../../../client"
import { screeningStatusOf } from "../../../domain/credit/screening-status"
import { useCompanyName } from "../../hooks/use-company-name"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { AccountFigures } from "../account/account-figures"
import { AccountFlags } from "../account/account-flags"
import { AccountShortcuts } from "../account/account-menu"
import { SubHeading } from "../section"
import { StatusBadge } from "../status-badge"
import { TextLink } from "../text-link"

type ProgramCreditProps = {
  label: string
  /** Whose receivable it is. */
  book: AdminProgram["book"]
  account: AdminCreditAccount | null
  /** The newest one of this customer for this program. */
  application: AdminApplication | null
}

/** How one customer stands in one program; all else is on the page of the account. */
export function ProgramCredit({ label, book, account, application }: ProgramCreditProps) {
  const companyName = useCompanyName()
  const status = screeningStatusOf(account, application)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-center justify-between gap-x-2">
        <div className="min-w-0">
          <SubHeading>{label}</SubHeading>
          {account && (
            <TextLink to={`/trade-credit/accounts/${account.id}`} className="txt-compact-small break-words">
              {companyName(account)}
            </TextLink>
          )}
        </div>
        <StatusBadge of="screening" status={status} />
      </div>
      {account && (
        <>
          <AccountFlags flags={account.flags} />
          <AccountFigures account={account} />
          <AccountShortcuts account={account} book={book} />
        </>
      )}
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
      <TextLink to={`/trade-credit/applications/${application.id}`} className="txt-compact-small">
        {t("customer.lastApplication", { date: instant(application.submitted_at ?? application.created_at) })}
      </TextLink>
      {showStatus && <StatusBadge of="application" status={application.status} />}
    </div>
  )
}
