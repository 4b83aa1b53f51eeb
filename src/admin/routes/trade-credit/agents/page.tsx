import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { AgentSection } from "../../../components/agent/agent-section"
import { Crumb } from "../../../components/crumb"
import { LoadError, LoadingRows } from "../../../components/load-state"
import { IN_HOUSE_AGENT_ID } from "../../../../domain/program/program"
import { useAgents } from "../../../hooks/agents"
import { useText } from "../../../hooks/use-text"

/** Who screens, guarantees and collects, and whether they can be reached. */
const AgentsPage = () => {
  const { t } = useText()
  const { data: agents, error, isPending, refetch } = useAgents()
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="flex flex-col gap-y-1 px-6 py-4">
          <Heading>{t("agents.title")}</Heading>
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {t("agents.help")}
          </Text>
        </div>
        {isPending && <LoadingRows rows={4} />}
        {error && !agents && <LoadError error={error} retry={refetch} />}
        {agents?.every(({ id }) => id === IN_HOUSE_AGENT_ID) && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle px-6 py-4">
            {t("agents.none")}
          </Text>
        )}
      </Container>
      {agents?.map((agent) => (
        <AgentSection key={agent.id} agent={agent} />
      ))}
    </div>
  )
}

export const config = defineRouteConfig({
  label: "agents.title",
  translationNs: "tradeCredit",
  rank: 5,
})

export const handle = { breadcrumb: () => <Crumb text="agents.title" /> }

export default AgentsPage
