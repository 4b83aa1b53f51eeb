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
import { RevokeApproval } from "./revoke-approval"

type ApplicationActionsProps = { application: AdminApplicationDetails; program: AdminProgram | undefined }

/** What may be done with an open application: staff decide, or the agent does and can be asked; staff can always say no. */
export function ApplicationActions({ application, program }: ApplicationActionsProps) {
  // Nobody has handed in a draft yet.
  if (!program || application.status === "draft" || !OPEN_STATES.includes(application.status)) {
    return null
  }
  return (
    <div className="flex flex-wrap items-center gap-2 px-6 py-4">
      {program.buyer_screening === "agent" ? (
        <AgentActions application={application} />
      ) : (
        <StaffActions application={application} program={program} />
      )}
    </div>
  )
}

function StaffActions({ application, program }: { application: AdminApplicationDetails; program: AdminProgram }) {
  const { t } = useText()
  const [drawer, setDrawer] = useState<"approve" | "decline" | "request" | null>(null)
  const close = () => setDrawer(null)
  const isAsked = application.status === "needs_information"
  const canAsk = isAsked || APPLICATION_MOVES[application.status].some((next) => next === "needs_information")
  return (
    <>
      <Button size="small" onClick={() => setDrawer("approve")}>
        {t("approve.action")}
      </Button>
      {canAsk && (
        <Button size="small" variant="secondary" onClick={() => setDrawer("request")}>
          {t(isAsked ? "request.change" : "request.action")}
        </Button>
      )}
      <RevokeApproval application={application} />
      <Button size="small" variant="danger" onClick={() => setDrawer("decline")}>
        {t("decline.action")}
      </Button>
      {drawer === "approve" && <ApproveDrawer application={application} program={program} onClose={close} />}
      {drawer === "request" && <RequestInformationDrawer application={application} onClose={close} />}
      {drawer === "decline" && <DeclineDrawer application={application} onClose={close} />}
    </>
  )
}

function AgentActions({ application }: { application: AdminApplication }) {
  const { t } = useText()
  const [isDeclining, setDeclining] = useState(false)
  return (
    <>
      <RefreshButton application={application} />
      <Button size="small" variant="danger" onClick={() => setDeclining(true)}>
        {t("decline.action")}
      </Button>
      {isDeclining && <DeclineDrawer application={application} onClose={() => setDeclining(false)} />}
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
