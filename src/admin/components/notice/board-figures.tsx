import { Text } from "@medusajs/ui"
import type { BoardFigure } from "../../../client"
import { useAgentName } from "../../hooks/agents"
import { useBoardFigures } from "../../hooks/notices"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { LoadError } from "../load-state"
import { Money } from "../money"

/** What is at risk, agent by agent; nothing at all when nothing is. */
export function BoardFigures() {
  const { data: figures = [], error, refetch } = useBoardFigures()
  if (error) {
    return <LoadError error={error} retry={refetch} />
  }
  if (figures.length === 0) {
    return null
  }
  return (
    <div className="flex flex-col gap-4 px-6 py-4 md:flex-row md:flex-wrap">
      {figures.map((figure) => (
        <Figure key={`${figure.agent_id} ${figure.currency_code}`} figure={figure} />
      ))}
    </div>
  )
}

function Figure({ figure }: { figure: BoardFigure }) {
  const { t } = useText()
  const { instant } = useFormat()
  const nameOf = useAgentName()
  return (
    <div className="shadow-elevation-card-rest bg-ui-bg-component flex flex-col gap-y-1 rounded-md px-4 py-3">
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {t("board.atRisk", { agent: nameOf(figure.agent_id) })}
      </Text>
      <Text size="large" leading="compact" weight="plus">
        <Money amount={figure.amount_at_risk} currencyCode={figure.currency_code} />
      </Text>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {t("board.parcels", { count: figure.notices_count, since: instant(figure.oldest_shipped_at) })}
      </Text>
      {figure.overdue_count > 0 && (
        <Text size="small" leading="compact" className="text-ui-fg-error">
          {t("board.overdue", { count: figure.overdue_count })}{" "}
          <Money amount={figure.overdue_amount} currencyCode={figure.currency_code} />
        </Text>
      )}
    </div>
  )
}
