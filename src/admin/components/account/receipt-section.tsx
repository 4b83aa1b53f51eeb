import { Badge, Button, Text } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useLocation } from "react-router-dom"
import type { AdminCreditAccount, AdminReceipt } from "../../../client"
import { useReceipts } from "../../hooks/account-actions"
import { useFormat } from "../../hooks/use-format"
import { usePage } from "../../hooks/use-page"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"
import { PagedSection } from "../paged-section"
import { ReceiptDrawer } from "./receipt-drawer"
import { useShownReceipt } from "./receipt-link"
import { ReverseReceiptDrawer } from "./reverse-receipt-drawer"

/** Money that has come in, newest first, and where to enter more; one that bounced is taken back here. */
export function ReceiptSection({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const page = usePage("receipts")
  const { id, showAll } = useShownReceipt()
  const list = useReceipts(account.id, id ? { id, limit: 1, offset: 0 } : { limit: page.limit, offset: page.offset })
  const [isEntering, setEntering] = useState(false)
  return (
    <div ref={useGoThere()} tabIndex={-1} className="w-full outline-none">
      <PagedSection
        title={t("receipts.title")}
        actions={
          <div className="flex items-center gap-x-2">
            {id && (
              <Button size="small" variant="transparent" onClick={showAll}>
                {t("receipts.all")}
              </Button>
            )}
            <Button size="small" variant="secondary" onClick={() => setEntering(true)}>
              {t("receipt.action")}
            </Button>
          </div>
        }
        none={t(id ? "receipts.notHere" : "receipts.none")}
        page={id ? { ...page, offset: 0 } : page}
        list={list}
      >
        {({ receipts }) => (
          <ul className="flex flex-col gap-y-2">
            {receipts.map((receipt) => (
              <Receipt key={receipt.id} account={account} receipt={receipt} />
            ))}
          </ul>
        )}
      </PagedSection>
      {isEntering && <ReceiptDrawer account={account} onClose={() => setEntering(false)} />}
    </div>
  )
}

/** Whoever follows a link to a receipt is taken to it, each time. */
function useGoThere() {
  const place = useRef<HTMLDivElement>(null)
  const { key, state } = useLocation()
  useEffect(() => {
    if ((state as { receipt?: string } | null)?.receipt) {
      place.current?.scrollIntoView({ block: "center" })
      place.current?.focus({ preventScroll: true })
    }
  }, [key, state])
  return place
}

function Receipt({ account, receipt }: { account: AdminCreditAccount; receipt: AdminReceipt }) {
  const { t } = useText()
  const { plainDate } = useFormat()
  const [isReversing, setReversing] = useState(false)
  const { reversed_at, reversal_reason, reference, amount, currency_code, received_on } = receipt
  return (
    <li className="flex items-center justify-between gap-x-2">
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
