import { Button } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useLocation } from "react-router-dom"
import type { AdminCreditAccount } from "../../../client"
import { useReceipts } from "../../hooks/account-actions"
import { useFormat } from "../../hooks/use-format"
import { usePage } from "../../hooks/use-page"
import { useText } from "../../hooks/use-text"
import { PagedSection } from "../paged-section"
import { ReceiptDrawer } from "./receipt-drawer"
import { useShownReceipt } from "./receipt-link"
import { ReverseReceiptDrawer } from "./reverse-receipt-drawer"
import { ReversibleLine } from "./reversible-line"

/** Money that has come in, newest first, and where to enter more; one that bounced is taken back here. */
export function ReceiptSection({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const { plainDate } = useFormat()
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
              <ReversibleLine
                key={receipt.id}
                day={plainDate(receipt.received_on)}
                amount={receipt.amount}
                currencyCode={receipt.currency_code}
                note={receipt.reversal_reason ?? receipt.reference}
                reversedAt={receipt.reversed_at}
                action={t("receipt.reverse")}
                drawer={(onClose) => <ReverseReceiptDrawer account={account} receipt={receipt} onClose={onClose} />}
              />
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
