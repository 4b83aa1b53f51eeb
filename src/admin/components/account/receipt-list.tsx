import { Badge, Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminCreditAccount, AdminReceipt } from "../../../client"
import { useReceipts } from "../../hooks/account-actions"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { LoadError } from "../load-state"
import { Money } from "../money"
import { SubHeading } from "../section"
import { ReverseReceiptDrawer } from "./reverse-receipt-drawer"

const FEW = 3
/** As many as the route gives at once. */
const MANY = 100

/** Money that has come in, newest first; one that bounced is taken back here. */
export function ReceiptList({ account, titled = true }: { account: AdminCreditAccount; titled?: boolean }) {
  const { t } = useText()
  const [limit, setLimit] = useState(FEW)
  const { data, error, refetch } = useReceipts(account.id, limit)
  if (error) {
    return <LoadError error={error} retry={refetch} />
  }
  if (!data || data.count === 0) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-2">
      {titled && <SubHeading>{t("receipt.title")}</SubHeading>}
      <ul className="flex flex-col gap-y-2">
        {data.receipts.map((receipt) => (
          <Receipt key={receipt.id} account={account} receipt={receipt} />
        ))}
      </ul>
      {data.count > data.receipts.length && limit === FEW && (
        <Button size="small" variant="transparent" className="self-start" onClick={() => setLimit(MANY)}>
          {t("receipt.more", { count: data.count - data.receipts.length })}
        </Button>
      )}
    </div>
  )
}

function Receipt({ account, receipt }: { account: AdminCreditAccount; receipt: AdminReceipt }) {
  const { t } = useText()
  const { plainDate } = useFormat()
  const [isReversing, setReversing] = useState(false)
  const { reversed_at, reversal_reason, reference, amount, currency_code, received_on } = receipt
  return (
    <li id={receipt.id} className="flex items-center justify-between gap-x-2">
      <div className="min-w-0">
        <Text size="small" leading="compact">
          {plainDate(received_on)} · <Money amount={amount} currencyCode={currency_code} />
        </Text>
        {(reversal_reason ?? reference) && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
            {reversal_reason ?? reference}
          </Text>
        )}
      </div>
      {reversed_at ? (
        <Badge size="2xsmall" className="shrink-0">
          {t("receipt.reversed")}
        </Badge>
      ) : (
        <Button size="small" variant="transparent" className="shrink-0" onClick={() => setReversing(true)}>
          {t("receipt.reverse")}
        </Button>
      )}
      {isReversing && <ReverseReceiptDrawer account={account} receipt={receipt} onClose={() => setReversing(false)} />}
    </li>
  )
}
