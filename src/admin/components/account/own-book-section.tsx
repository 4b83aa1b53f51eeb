import type { AdminCreditAccount } from "../../../client"
import { useOwnBookOf } from "../../hooks/accounts"
import { useText } from "../../hooks/use-text"
import { LoadError } from "../load-state"
import { Money } from "../money"
import { Row, Section } from "../section"
import { TextLink } from "../text-link"
import { AccountMenu } from "./account-menu"
import { PendingApprovals } from "./pending-approvals"

/** What of an agent's account nobody guarantees, and the merchant collects; nothing where there never was any. */
export function OwnBookSection({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const { data: ownBook, error, refetch } = useOwnBookOf(account.id)
  if (!ownBook && !error) {
    return null
  }
  return (
    <Section title={t("account.ownBook")} actions={ownBook && <AccountMenu account={ownBook} book="agent" />}>
      {error && <LoadError error={error} retry={refetch} />}
      {ownBook && (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <dl className="flex flex-col gap-y-2">
            <Row label={t("account.outstanding")}>
              <Money amount={ownBook.outstanding_amount} currencyCode={ownBook.currency_code} />
            </Row>
          </dl>
          <PendingApprovals account={ownBook} />
          <TextLink to={`/trade-credit/accounts/${ownBook.id}`} className="txt-compact-small">
            {t("accountPage.openOwnBook")}
          </TextLink>
        </div>
      )}
    </Section>
  )
}
