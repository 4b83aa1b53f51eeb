import { Badge, Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminCreditAccount, AdminWriteOff } from "../../../client"
import { useWriteOffs } from "../../hooks/account-actions"
import { useFormat } from "../../hooks/use-format"
import { usePage } from "../../hooks/use-page"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"
import { PagedSection } from "../paged-section"
import { ReverseWriteOffDrawer } from "./reverse-write-off-drawer"

/** What was given up, newest first; what was a mistake is taken back here. Nothing where nothing ever was. */
export function WriteOffSection({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const page = usePage("write_offs")
  const list = useWriteOffs(account.id, page)
  if (list.data?.count === 0) {
    return null
  }
  return (
    <PagedSection title={t("writeOffs.title")} none="" page={page} list={list}>
      {({ write_offs }) => (
        <ul className="flex flex-col gap-y-2">
          {write_offs.map((writeOff) => (
            <WriteOff key={writeOff.id} account={account} writeOff={writeOff} />
          ))}
        </ul>
      )}
    </PagedSection>
  )
}

function WriteOff({ account, writeOff }: { account: AdminCreditAccount; writeOff: AdminWriteOff }) {
  const { t } = useText()
  const { instant } = useFormat()
  const [isReversing, setReversing] = useState(false)
  const { reversed_at, reversal_reason, reason, amount, currency_code, created_at } = writeOff
  return (
    <li className="flex items-center justify-between gap-x-2">
      <div className="min-w-0">
        <Text size="small" leading="compact">
          {instant(created_at)} · <Money amount={amount} currencyCode={currency_code} />
        </Text>
        {(reversal_reason ?? reason) && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
            {reversal_reason ?? reason}
          </Text>
        )}
      </div>
      {reversed_at ? (
        <Badge size="2xsmall" className="shrink-0">
          {t("receipt.reversed")}
        </Badge>
      ) : (
        <Button size="small" variant="transparent" className="shrink-0" onClick={() => setReversing(true)}>
          {t("reverseWriteOff.action")}
        </Button>
      )}
      {isReversing && (
        <ReverseWriteOffDrawer account={account} writeOff={writeOff} onClose={() => setReversing(false)} />
      )}
    </li>
  )
}
