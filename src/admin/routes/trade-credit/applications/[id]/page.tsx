import { clx } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { ApplicationActions } from "../../../../components/application/application-actions"
import { ApplicationChecks } from "../../../../components/application/application-checks"
import { ApplicationData } from "../../../../components/application/application-data"
import { ApplicationFacts } from "../../../../components/application/application-facts"
import { ApplicationHistory } from "../../../../components/application/application-history"
import { ApplicationPapers } from "../../../../components/application/application-papers"
import { AgentBuyerSection } from "../../../../components/application/agent-buyer-section"
import { Crumb } from "../../../../components/crumb"
import { LoadError, LoadingRows } from "../../../../components/load-state"
import { NoteList } from "../../../../components/note/note-list"
import { Section } from "../../../../components/section"
import { StatusBadge } from "../../../../components/status-badge"
import { useApplication } from "../../../../hooks/applications"
import { useProgram } from "../../../../hooks/programs"
import { useText } from "../../../../hooks/use-text"

/** As the dashboard lays out its own records. */
const TWO_COLUMNS = "xl:grid xl:grid-cols-[minmax(0,_1fr)_440px]"

const ApplicationPage = () => {
  const { t } = useText()
  const { id = "" } = useParams()
  const { data: application, error, refetch } = useApplication(id)
  const program = useProgram(application?.program_id)

  if (!application) {
    return (
      <Section title={t("application.title")}>
        {error ? <LoadError error={error} retry={refetch} /> : <LoadingRows rows={6} />}
      </Section>
    )
  }
  const agentBuyer = application.agent_buyer
  return (
    <div className={clx("flex w-full flex-col items-start gap-x-4 gap-y-3", TWO_COLUMNS)}>
      <div className="flex w-full min-w-0 flex-col gap-y-3">
        <Section
          title={application.purged_at ? t("application.purged") : application.company_name}
          actions={<StatusBadge of="application" status={application.status} />}
        >
          <ApplicationFacts application={application} program={program} />
          <ApplicationActions application={application} program={program} />
        </Section>
        {!application.purged_at && <ApplicationChecks applicationId={application.id} />}
        <ApplicationPapers application={application} />
        {!application.purged_at && <ApplicationData application={application} currencyCode={program?.currency_code} />}
      </div>
      <div className="flex w-full min-w-0 flex-col gap-y-3">
        {agentBuyer && <AgentBuyerSection buyer={agentBuyer} currencyCode={program?.currency_code} />}
        <NoteList subject={{ application_id: application.id }} closed={application.purged_at !== null} />
        <ApplicationHistory application={application} />
      </div>
    </div>
  )
}

export const handle = { breadcrumb: () => <Crumb text="application.title" /> }

export default ApplicationPage
