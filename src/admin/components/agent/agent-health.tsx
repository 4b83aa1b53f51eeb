import { StatusBadge, Text } from "@medusajs/ui"
import type { AdminAgent } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { Row } from "../section"

/** Does it answer, and if not, what follows from that. */
export function AgentHealth({ agent }: { agent: AdminAgent }) {
  const { t } = useText()
  const { instant } = useFormat()
  const { breaker, failures_in_row: failures, retry_at: retryAt, last_contact_at: lastContact } = agent
  const isUnused = breaker === "closed" && lastContact === null && failures === 0
  const color =
    breaker === "open" ? "red" : isUnused ? "grey" : breaker === "half_open" || failures > 0 ? "orange" : "green"
  const help =
    breaker === "closed" && failures > 0
      ? t("agents.healthHelp.failing", { count: failures })
      : t(`agents.healthHelp.${breaker}`, { at: retryAt ? instant(retryAt) : "" })
  return (
    <>
      <Row label={t("agents.healthTitle")}>
        <StatusBadge color={color} className="whitespace-nowrap">
          {t(`agents.health.${isUnused ? "unused" : breaker}`)}
        </StatusBadge>
        {!isUnused && (
          <Text size="xsmall" className="text-ui-fg-subtle mt-1">
            {help}
          </Text>
        )}
      </Row>
      <Row label={t("agents.lastContact")}>{lastContact ? instant(lastContact) : t("agents.never")}</Row>
    </>
  )
}
