import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useState } from "react"
import { useText } from "../../hooks/use-text"
import type { AdminAccount } from "../../types/account"
import { LimitDrawer } from "./limit-drawer"
import { ReceiptDrawer } from "./receipt-drawer"
import { WriteOffDrawer } from "./write-off-drawer"

/** What staff can do by hand with an account in the merchant's own book. */
export function AccountMenu({ account }: { account: AdminAccount }) {
  const { t } = useText()
  const [drawer, setDrawer] = useState<"receipt" | "limit" | "writeOff" | null>(null)
  const close = () => setDrawer(null)
  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton
            size="small"
            variant="transparent"
            aria-label={t("account.menu", { company: account.company_name })}
          >
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end">
          <DropdownMenu.Item onClick={() => setDrawer("receipt")}>{t("receipt.action")}</DropdownMenu.Item>
          <DropdownMenu.Item onClick={() => setDrawer("limit")}>{t("limit.action")}</DropdownMenu.Item>
          {account.outstanding_amount > 0 && (
            <DropdownMenu.Item onClick={() => setDrawer("writeOff")}>{t("writeOff.action")}</DropdownMenu.Item>
          )}
        </DropdownMenu.Content>
      </DropdownMenu>
      {drawer === "receipt" && <ReceiptDrawer account={account} onClose={close} />}
      {drawer === "limit" && <LimitDrawer account={account} onClose={close} />}
      {drawer === "writeOff" && <WriteOffDrawer account={account} onClose={close} />}
    </>
  )
}
