import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminCreditAccount } from "../../../client"
import { useReceipts } from "../../hooks/account-actions"
import { useText } from "../../hooks/use-text"
import { Section } from "../section"
import { ReceiptDrawer } from "./receipt-drawer"
import { ReceiptList } from "./receipt-list"

/** Money that has come in, and where to enter more. */
export function ReceiptSection({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const { data } = useReceipts(account.id, 1)
  const [isEntering, setEntering] = useState(false)
  return (
    <Section
      title={t("receipts.title")}
      actions={
        <Button size="small" variant="secondary" onClick={() => setEntering(true)}>
          {t("receipt.action")}
        </Button>
      }
    >
      <div className="px-6 py-4">
        {data?.count === 0 ? (
          <Text size="small" className="text-ui-fg-subtle">
            {t("receipts.none")}
          </Text>
        ) : (
          <ReceiptList account={account} titled={false} />
        )}
      </div>
      {isEntering && <ReceiptDrawer account={account} onClose={() => setEntering(false)} />}
    </Section>
  )
}
