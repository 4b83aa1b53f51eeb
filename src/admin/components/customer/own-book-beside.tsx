import type { AdminCreditAccount } from "../../../client"
import { useOwnBookOf } from "../../hooks/accounts"
import { useText } from "../../hooks/use-text"
import { AccountMenu } from "../account/account-menu"
import { PendingApprovals } from "../account/pending-approvals"
import { ReceiptList } from "../account/receipt-list"
import { LoadError } from "../load-state"
import { Money } from "../money"
import { Row, SubHeading } from "../section"

/** What of an agent's account nobody guarantees, and the merchant collects; nothing where there is none. */
export function OwnBookBeside({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const { data: ownBook, error, refetch } = useOwnBookOf(account.id)
  if (error) {
    return <LoadError error={error} retry={refetch} />
  }
  if (!ownBook) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-center justify-between gap-x-2">
        <SubHeading>{t("account.ownBook")}</SubHeading>
        <AccountMenu account={ownBook} book="agent" />
      </div>
      <dl className="flex flex-col gap-y-2">
        <Row label={t("account.outstanding")}>
          <Money amount={ownBook.outstanding_amount} currencyCode={ownBook.currency_code} />
        </Row>
      </dl>
      <PendingApprovals account={ownBook} />
      <ReceiptList account={ownBook} />
    </div>
  )
}
