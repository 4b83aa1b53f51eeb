import { Text } from "@medusajs/ui"
import type { AgentBuyer } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"
import { Row, Section } from "../section"
import { StatusBadge } from "../status-badge"

/** How the buyer stands at the billing agent. */
export function AgentBuyerSection({ buyer, currencyCode }: { buyer: AgentBuyer; currencyCode: string | undefined }) {
  const { t } = useText()
  const { instant } = useFormat()
  const answer = buyer.last_answer
  return (
    <Section title={t("agentBuyer.title")} actions={<StatusBadge of="agentBuyer" status={buyer.state} />}>
      <dl className="flex flex-col gap-y-2 px-6 py-4">
        <Row label={t("agentBuyer.number")}>{buyer.number}</Row>
        {buyer.credit_limit !== null && currencyCode && (
          <Row label={t("account.limit")}>
            <Money amount={buyer.credit_limit} currencyCode={currencyCode} />
          </Row>
        )}
        <Row label={t("agentBuyer.lastAskedAt")}>{buyer.last_asked_at ? instant(buyer.last_asked_at) : "–"}</Row>
        {answer?.message && (
          <Row label={t("agentBuyer.lastAnswer")}>
            {answer.message}
            {answer.code && <Text size="xsmall">{answer.code}</Text>}
          </Row>
        )}
      </dl>
    </Section>
  )
}
