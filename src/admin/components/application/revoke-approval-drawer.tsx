import { useState } from "react"
import type { AdminApplication } from "../../../client"
import { useRevokeApproval } from "../../hooks/applications"
import { ReasonDrawer } from "../reason-drawer"

type RevokeApprovalDrawerProps = { application: AdminApplication; onClose: () => void }

/** The way back for who approved by mistake, while a second person is waited for. */
export function RevokeApprovalDrawer({ application: { id, proposal }, onClose }: RevokeApprovalDrawerProps) {
  // The one that was read, whatever stands by the time this is sent.
  const [of] = useState(proposal?.at ?? "")
  return <ReasonDrawer action="revokeApproval" mutation={useRevokeApproval(id, of)} danger={false} onClose={onClose} />
}
