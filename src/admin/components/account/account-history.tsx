import { Text } from "@medusajs/ui"
import type { AccountHistoryItem, AdminCreditAccount } from "../../../client"
import { useAccountHistory } from "../../hooks/account-pages"
import { useFormat } from "../../hooks/use-format"
import { usePage } from "../../hooks/use-page"
import { useText } from "../../hooks/use-text"
import { PagedSection } from "../paged-section"
import { Person } from "../person"
import { Reason } from "../reason"
import { HistoryWords } from "./history-words"

/** Who did what to the account, when and why; newest first. */
export function AccountHistory({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const page = usePage("history")
  return (
    <PagedSection
      title={t("accountHistory.title")}
      none={t("accountHistory.none")}
      page={page}
      list={useAccountHistory(account.id, page)}
    >
      {({ history }) => (
        <ol className="flex flex-col gap-y-3">
          {history.map((item) => (
            <Item key={`${item.id} ${item.kind}`} item={item} account={account} />
          ))}
        </ol>
      )}
    </PagedSection>
  )
}

function Item({ item, account }: { item: AccountHistoryItem; account: AdminCreditAccount }) {
  const { instant } = useFormat()
  return (
    <li className="min-w-0">
      <Text size="small" leading="compact">
        <HistoryWords item={item} account={account} />
      </Text>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {instant(item.at)} · <Person id={item.actor} />
      </Text>
      {item.reason && (
        <Text size="small" className="text-ui-fg-subtle whitespace-pre-line break-words">
          <Reason text={item.reason} />
        </Text>
      )}
    </li>
  )
}
