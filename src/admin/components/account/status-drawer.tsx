import type { AdminCreditAccount } from "../../../client"
import { useSetStatus, type NewStatus } from "../../hooks/account-actions"
import { useAccountPreviews } from "../../hooks/use-account-previews"
import { useCompanyName } from "../../hooks/use-company-name"
import { Preview } from "../preview"
import { ReasonDrawer } from "../reason-drawer"

const STATUS_ACTIONS = {
  liftSuspension: "active",
  suspendAccount: "suspended",
  closeAccount: "closed",
} as const satisfies Record<string, NewStatus["status"]>

export type StatusAction = keyof typeof STATUS_ACTIONS

type StatusDrawerProps = { account: AdminCreditAccount; action: StatusAction; onClose: () => void }

/** Another status of the account, for a reason that it shows. */
export function StatusDrawer({ account, action, onClose }: StatusDrawerProps) {
  const companyName = useCompanyName()
  const set = useSetStatus(account.id)
  const previews = useAccountPreviews(account)
  const mutateAsync = ({ reason }: { reason: string }) => set.mutateAsync({ status: STATUS_ACTIONS[action], reason })
  return (
    <ReasonDrawer
      action={action}
      about={{ company: companyName(account) }}
      mutation={{ ...set, mutateAsync }}
      danger={action !== "liftSuspension"}
      onClose={onClose}
    >
      <Preview lines={previews[action]()} />
    </ReasonDrawer>
  )
}

/** `active ⇄ suspended → closed` */
export function statusActionsOf({ status }: AdminCreditAccount): StatusAction[] {
  switch (status) {
    case "active":
      return ["suspendAccount", "closeAccount"]
    case "suspended":
      return ["liftSuspension", "closeAccount"]
    case "prospect":
    case "closed":
      return []
  }
}
