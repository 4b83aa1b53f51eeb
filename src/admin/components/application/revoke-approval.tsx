import { Button } from "@medusajs/ui"
import { useState } from "react"
import type { AdminApplication } from "../../../client"
import { useRevokeApproval } from "../../hooks/applications"
import { useText } from "../../hooks/use-text"
import { ReasonDrawer } from "../reason-drawer"

/** The way back for who approved by mistake, while a second person is waited for. */
export function RevokeApproval({ application: { id, proposal } }: { application: AdminApplication }) {
  const { t } = useText()
  // What was asked for stays so, while the application is read anew and says otherwise already.
  const [of, setOf] = useState<string | null>(null)
  return (
    <>
      {proposal && (
        <Button size="small" variant="secondary" onClick={() => setOf(proposal.at)}>
          {t("revokeApproval.action")}
        </Button>
      )}
      {of && <RevokeDrawer id={id} of={of} onClose={() => setOf(null)} />}
    </>
  )
}

function RevokeDrawer({ id, of, onClose }: { id: string; of: string; onClose: () => void }) {
  return <ReasonDrawer action="revokeApproval" mutation={useRevokeApproval(id, of)} danger={false} onClose={onClose} />
}
