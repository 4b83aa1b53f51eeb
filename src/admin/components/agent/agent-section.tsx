import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { AdminAgent } from "../../../client"
import { IN_HOUSE_AGENT_ID } from "../../../domain/program/program"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { abilitiesOf } from "../../lib/abilities"
import { Row, Section, SubHeading } from "../section"
import { AgentFailures } from "./agent-failures"
import { AgentHealth } from "./agent-health"
import { TestConnection } from "./test-connection"

/** One billing agent: how it fares, what waits for it, and what it can do. */
export function AgentSection({ agent }: { agent: AdminAgent }) {
  const { t } = useText()
  const isInHouse = agent.id === IN_HOUSE_AGENT_ID
  return (
    <Section title={isInHouse ? t("agents.inHouse") : agent.id}>
      {agent.may_be_tested && <TestConnection agentId={agent.id} />}
      <dl className="flex flex-col gap-y-2 px-6 py-4">
        {!isInHouse && <AgentHealth agent={agent} />}
        <Row label={t("agents.programs")}>
          {agent.programs.length > 0 ? agent.programs.map(({ label }) => label).join(", ") : t("agents.noPrograms")}
        </Row>
        {!isInHouse && <Backlog agent={agent} />}
        {!isInHouse && <Row label={t("agents.callsPerMinute")}>{agent.calls_per_minute ?? t("agents.noBound")}</Row>}
      </dl>
      {!isInHouse && <AgentFailures failures={agent.recent_failures} />}
      <Abilities agent={agent} />
    </Section>
  )
}

/** What waits, with the way to it. */
function Backlog({ agent: { id, backlog } }: { agent: AdminAgent }) {
  const { t } = useText()
  const { instant } = useFormat()
  const board = (...statuses: string[]) =>
    `/trade-credit/shipments?${new URLSearchParams([["agent_id", id], ...statuses.map((one) => ["status", one])]).toString()}`
  const link = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover underline"
  const isEmpty = backlog.waiting === 0 && backlog.needs_attention === 0
  return (
    <Row label={t("agents.backlog")}>
      {isEmpty ? (
        t("agents.nothingWaits")
      ) : (
        <span className="flex flex-col gap-y-1">
          {backlog.waiting > 0 && (
            <Link className={link} to={board("queued", "sending", "retrying")}>
              {t("agents.waiting", { count: backlog.waiting })}
            </Link>
          )}
          {backlog.needs_attention > 0 && (
            <Link className={link} to={board("needs_attention")}>
              {t("agents.needsPerson", { count: backlog.needs_attention })}
            </Link>
          )}
          {backlog.oldest_at && (
            <span className="text-ui-fg-subtle">{t("agents.oldest", { at: instant(backlog.oldest_at) })}</span>
          )}
        </span>
      )}
    </Row>
  )
}

function Abilities({ agent }: { agent: AdminAgent }) {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <SubHeading>{t("agents.abilities")}</SubHeading>
      <ul className="flex flex-col gap-y-1">
        {abilitiesOf(agent).map(({ text, hours }) => (
          <li key={text}>
            <Text size="small" leading="compact" className="text-ui-fg-subtle">
              {t(`agents.can.${text}`, { hours })}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
