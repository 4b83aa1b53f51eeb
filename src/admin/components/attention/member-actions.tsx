import { Button } from "@medusajs/ui"
import { useState } from "react"
import type { AttentionItem } from "../../../client"
import { useAccount } from "../../hooks/accounts"
import { useText } from "../../hooks/use-text"
import { StatusDrawer } from "../account/status-drawer"
import { MemberDrawer } from "../customer/member-drawer"
import { LoadError } from "../load-state"

/** Here, because of an account that nobody uses any more this is the only one that is looked through. */
export function MemberActions({ item: { subject, actions } }: { item: AttentionItem }) {
  const { t } = useText()
  const [open, setOpen] = useState<"member" | "close" | null>(null)
  const { data: account, error, refetch } = useAccount(open ? subject.id : undefined)
  const onClose = () => setOpen(null)
  return (
    <div className="flex flex-col items-start gap-y-2">
      {(actions.includes("appoint_owner") || actions.includes("add_member")) && (
        <Button size="small" variant="secondary" onClick={() => setOpen("member")}>
          {t("member.add")}
        </Button>
      )}
      {actions.includes("close_account") && (
        <Button size="small" variant="secondary" onClick={() => setOpen("close")}>
          {t("closeAccount.action")}
        </Button>
      )}
      {open && error && <LoadError error={error} retry={refetch} />}
      {account && open === "member" && (
        <MemberDrawer
          account={account}
          member={null}
          role={actions.includes("appoint_owner") ? "owner" : "buyer"}
          onClose={onClose}
        />
      )}
      {account && open === "close" && <StatusDrawer account={account} action="closeAccount" onClose={onClose} />}
    </div>
  )
}
