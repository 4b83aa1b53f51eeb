import { Text } from "@medusajs/ui"
import { useState } from "react"
import type { AccountHistoryItem, AdminCreditAccount } from "../../../client"
import { useAccountHistory } from "../../hooks/account-pages"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { LoadError, LoadingRows } from "../load-state"
import { Pager } from "../pager"
import { Person } from "../person"
import { Section } from "../section"
import { HistoryWords } from "./history-words"

const PAGE_SIZE = 10

/** Who did what to the account, when and why; newest first. */
export function AccountHistory({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useAccountHistory(account.id, { limit: PAGE_SIZE, offset })
  return (
    <Section title={t("accountHistory.title")}>
      {error ? (
        <LoadError error={error} retry={refetch} />
      ) : !data ? (
        <LoadingRows />
      ) : data.count === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("accountHistory.none")}
        </Text>
      ) : (
        <ol className="flex flex-col gap-y-3 px-6 py-4">
          {data.history.map((item) => (
            <Item key={`${item.id} ${item.kind}`} item={item} account={account} />
          ))}
        </ol>
      )}
      {data && <Pager offset={offset} limit={PAGE_SIZE} count={data.count} onChange={setOffset} />}
    </Section>
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
          {item.reason}
        </Text>
      )}
    </li>
  )
}
