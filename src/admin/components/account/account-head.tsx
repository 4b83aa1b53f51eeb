import { Text } from "@medusajs/ui"
import type { AdminCreditAccount, AdminProgram } from "../../../client"
import { useCompanyName } from "../../hooks/use-company-name"
import { useText } from "../../hooks/use-text"
import { isForgotten } from "../../lib/forgotten"
import { Section } from "../section"
import { StatusBadge } from "../status-badge"
import { TextLink } from "../text-link"
import { AccountFigures } from "./account-figures"
import { AccountFlags } from "./account-flags"
import { AccountMenu } from "./account-menu"
import { PendingApprovals } from "./pending-approvals"

type AccountHeadProps = { account: AdminCreditAccount; program: AdminProgram | undefined }

/** How the account stands, what can be done with it, and what waits for somebody. */
export function AccountHead({ account, program }: AccountHeadProps) {
  const { t } = useText()
  const companyName = useCompanyName()
  return (
    <Section
      title={companyName(account)}
      actions={
        <div className="flex items-center gap-x-2">
          <StatusBadge of="account" status={account.status} />
          {program && <AccountMenu account={account} book={program.book} />}
        </div>
      }
    >
      <div className="flex flex-col gap-y-3 px-6 py-4">
        {isForgotten(account) && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("accountPage.forgotten")}
          </Text>
        )}
        <AccountFlags flags={account.flags} />
        {account.own_book_of && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("accountPage.bookOf")}{" "}
            <TextLink to={`/trade-credit/accounts/${account.own_book_of}`}>{t("accountPage.openAccount")}</TextLink>
          </Text>
        )}
        <AccountFigures account={account} />
        <PendingApprovals account={account} />
      </div>
    </Section>
  )
}
