import { Link } from "react-router-dom"
import type { AdminCreditAccount } from "../../../client"
import { useOwnBookOf } from "../../hooks/accounts"
import { useText } from "../../hooks/use-text"
import { OwnBookBeside } from "../customer/own-book-beside"
import { Section } from "../section"

/** What of an agent's account nobody guarantees; nothing where there never was any. */
export function OwnBookSection({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const { data: ownBook } = useOwnBookOf(account.id)
  if (!ownBook) {
    return null
  }
  return (
    <Section
      title={t("accountFlag.unguaranteed")}
      actions={
        <Link to={`/trade-credit/accounts/${ownBook.id}`} className="txt-compact-small text-ui-fg-interactive">
          {t("accountPage.openOwnBook")}
        </Link>
      }
    >
      <div className="px-6 py-4">
        <OwnBookBeside account={account} />
      </div>
    </Section>
  )
}
