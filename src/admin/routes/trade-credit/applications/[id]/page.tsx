import { Text } from "@medusajs/ui"
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
import { TwoColumns } from "../../../../components/two-columns"
import { useApplication } from "../../../../hooks/applications"
import { usePrograms } from "../../../../hooks/programs"
import { useFormat } from "../../../../hooks/use-format"
import { useText } from "../../../../hooks/use-text"

const ApplicationPage = () => {
  const { t } = useText()
  const { instant } = useFormat()
  const { id = "" } = useParams()
  const { data: application, error, refetch } = useApplication(id)
  const programs = usePrograms()
  const program = programs.data?.find((one) => one.id === application?.program_id)

  if (!application) {
    return (
      <Section title={t("application.title")}>
        {error ? <LoadError error={error} retry={refetch} /> : <LoadingRows rows={6} />}
      </Section>
    )
  }
  const { agent_buyer: agentBuyer, purged_at: purgedAt } = application
  return (
    <TwoColumns
      main={
        <>
          <Section
            title={purgedAt ? t("application.purged") : application.company_name}
            actions={<StatusBadge of="application" status={application.status} />}
          >
            {purgedAt && (
              <Text size="small" className="text-ui-fg-subtle px-6 py-4">
                {t("application.purgedHelp", { at: instant(purgedAt) })}
              </Text>
            )}
            {programs.error && <LoadError error={programs.error} retry={programs.refetch} />}
            <ApplicationFacts application={application} program={program} />
            {!purgedAt && <ApplicationActions application={application} program={program} />}
          </Section>
          {!purgedAt && (
            <>
              <ApplicationChecks applicationId={application.id} />
              <ApplicationPapers application={application} />
              <ApplicationData application={application} currencyCode={program?.currency_code} />
            </>
          )}
        </>
      }
      side={
        <>
          {agentBuyer && <AgentBuyerSection buyer={agentBuyer} currencyCode={program?.currency_code} />}
          {!purgedAt && <NoteList subject={{ application_id: application.id }} />}
          <ApplicationHistory application={application} program={program} />
        </>
      }
    />
  )
}

export const handle = { breadcrumb: () => <Crumb text="application.title" /> }

export default ApplicationPage
