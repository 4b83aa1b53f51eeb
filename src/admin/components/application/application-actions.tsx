import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminApplication, AdminApplicationDetails, AdminProgram } from "../../../client"
import { APPLICATION_MOVES, OPEN_STATES } from "../../../domain/screening/application-states"
import { useRefreshApplication } from "../../hooks/applications"
import { useTellRefusal } from "../../hooks/use-refusal"
import { useText } from "../../hooks/use-text"
import { ApproveDrawer } from "./approve-drawer"
import { DeclineDrawer } from "./decline-drawer"
import { RequestInformationDrawer } from "./request-information-drawer"
import { RevokeApprovalDrawer } from "./revoke-approval-drawer"

type ApplicationActionsProps = { application: AdminApplicationDetails; program: AdminProgram | undefined }

type Drawer = "approve" | "request" | "revoke" | "decline"

/**
 * What may be done with an open application: staff decide, or the agent does and can be asked; staff can always say no. A
 * drawer outlives the buttons: it is the one to say that somebody else has decided meanwhile.
 */
export function ApplicationActions({ application, program }: ApplicationActionsProps) {
  const { t } = useText()
  const [drawer, setDrawer] = useState<Drawer | null>(null)
  const close = () => setDrawer(null)
  if (!program) {
    return null
  }
  return (
    <>
      {canBeMoved(application) && (
        <div className="flex flex-wrap items-center gap-2 px-6 py-4">
          {program.buyer_screening === "agent" ? (
            // The agent is not asked past what a person has approved, before it decided on buyers.
            !application.proposal && <RefreshButton application={application} />
          ) : (
            <DecideButtons application={application} onOpen={setDrawer} />
          )}
          {application.proposal && (
            <Button size="small" variant="secondary" onClick={() => setDrawer("revoke")}>
              {t("revokeApproval.action")}
            </Button>
          )}
          <Button size="small" variant="danger" onClick={() => setDrawer("decline")}>
            {t("decline.action")}
          </Button>
        </div>
      )}
      {drawer === "approve" && <ApproveDrawer application={application} program={program} onClose={close} />}
      {drawer === "request" && <RequestInformationDrawer application={application} onClose={close} />}
      {drawer === "revoke" && <RevokeApprovalDrawer application={application} onClose={close} />}
      {drawer === "decline" && <DeclineDrawer application={application} onClose={close} />}
    </>
  )
}

/** Nobody has handed in a draft yet. */
const canBeMoved = ({ status }: AdminApplication) => status !== "draft" && OPEN_STATES.includes(status)

type DecideButtonsProps = { application: AdminApplication; onOpen: (drawer: Drawer) => void }

function DecideButtons({ application: { status }, onOpen }: DecideButtonsProps) {
  const { t } = useText()
  const isAsked = status === "needs_information"
  const canAsk = isAsked || APPLICATION_MOVES[status].some((next) => next === "needs_information")
  return (
    <>
      <Button size="small" onClick={() => onOpen("approve")}>
        {t("approve.action")}
      </Button>
      {canAsk && (
        <Button size="small" variant="secondary" onClick={() => onOpen("request")}>
          {t(isAsked ? "request.change" : "request.action")}
        </Button>
      )}
    </>
  )
}

function RefreshButton({ application }: { application: AdminApplication }) {
  const { t } = useText()
  const tellRefusal = useTellRefusal()
  const refresh = useRefreshApplication(application.id)
  const ask = () =>
    // Not with callbacks of `mutate`: a decision takes this button away, and they with it.
    refresh.mutateAsync().then(
      ({ application: { agent_buyer: buyer, status } }) =>
        buyer?.last_answer?.kind === "unknown"
          ? toast.warning(t("refresh.noAnswer"), { description: buyer.last_answer.message })
          : toast.success(t("refresh.done", { status: t(`applicationStatus.${status}`) })),
      (error: Error) => tellRefusal(error, t("refresh.failed"))
    )
  return (
    <>
      <Button size="small" variant="secondary" isLoading={refresh.isPending} onClick={ask}>
        {t("refresh.action")}
      </Button>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {t("refresh.help")}
      </Text>
    </>
  )
}
