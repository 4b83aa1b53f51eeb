import type { AdminSummary } from "../../../client"
import { useAgentName } from "../../hooks/agents"
import { useApplicationFigures, useAttentionFigures } from "../../hooks/home"
import { useBoardFigures } from "../../hooks/notices"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { APPLICATIONS, applicationsIn, WAITING_APPLICATIONS } from "../../lib/application-lists"
import { FigureCard, FigureLine } from "./figure-card"

type AttentionCount = AdminSummary["needs_attention"][number]

const AT_RISK = "/trade-credit/shipments?is_overdue=at_risk"

export function ApplicationsCard() {
  const { t } = useText()
  const { count, daysAgo, instant } = useFormat()
  const { data, error, refetch } = useApplicationFigures()
  const since = data?.oldest_waiting_since
  return (
    <FigureCard
      title={t("home.applications")}
      to={WAITING_APPLICATIONS}
      figure={data && count(data.waiting_count)}
      error={error}
      retry={refetch}
    >
      {data?.waiting_count === 0 && <FigureLine>{t("home.noApplications")}</FigureLine>}
      {since && (
        <FigureLine to={`${WAITING_APPLICATIONS}&order=waiting_since`}>
          {t("home.oldest", { ago: daysAgo(since), since: instant(since) })}
        </FigureLine>
      )}
      {data && data.for_staff_count > 0 && (
        <FigureLine to={`${APPLICATIONS}?view=us`}>
          {t("home.forStaff", { number: count(data.for_staff_count) })}
        </FigureLine>
      )}
      {data && data.for_applicant_count > 0 && (
        <FigureLine to={applicationsIn(["needs_information"])}>
          {t("home.forApplicant", { number: count(data.for_applicant_count) })}
        </FigureLine>
      )}
      {data && data.for_agent_count > 0 && (
        <FigureLine to={`${APPLICATIONS}?view=agent`}>
          {t("home.forAgent", { number: count(data.for_agent_count) })}
        </FigureLine>
      )}
    </FigureCard>
  )
}

export function ParcelsCard() {
  const { t } = useText()
  const { count, instant, money } = useFormat()
  const nameOf = useAgentName()
  const { data, error, refetch } = useBoardFigures()
  const all = data?.reduce((sum, { notices_count }) => sum + notices_count, 0)
  return (
    <FigureCard
      title={t("home.parcels")}
      to={AT_RISK}
      figure={all === undefined ? undefined : count(all)}
      error={error}
      retry={refetch}
    >
      {all === 0 && <FigureLine>{t("home.noParcels")}</FigureLine>}
      {data?.map((figure) => (
        <div key={`${figure.agent_id} ${figure.currency_code}`} className="flex flex-col gap-y-1">
          <FigureLine to={`${AT_RISK}&agent_id=${encodeURIComponent(figure.agent_id)}`}>
            {money(figure.amount_at_risk, figure.currency_code)} {t("home.atRisk", { agent: nameOf(figure.agent_id) })}
          </FigureLine>
          <FigureLine to={`${AT_RISK}&agent_id=${encodeURIComponent(figure.agent_id)}&order=shipped_at`}>
            {t("home.oldestParcel", { since: instant(figure.oldest_shipped_at) })}
          </FigureLine>
          {figure.overdue_count > 0 && (
            <FigureLine
              isBad
              to={`/trade-credit/shipments?agent_id=${encodeURIComponent(figure.agent_id)}&is_overdue=true`}
            >
              {t("home.late", {
                number: count(figure.overdue_count),
                amount: money(figure.overdue_amount, figure.currency_code),
              })}
            </FigureLine>
          )}
        </div>
      ))}
    </FigureCard>
  )
}

export function AttentionCard() {
  const { t } = useText()
  const { count } = useFormat()
  const { data, error, refetch } = useAttentionFigures()
  const shown = (counts: AttentionCount[]) => {
    const number = count(counts.reduce((sum, one) => sum + one.count, 0))
    return counts.some((one) => one.is_at_least) ? t("home.atLeast", { number }) : number
  }
  return (
    <FigureCard
      title={t("home.attention")}
      to="/trade-credit/attention"
      figure={data && shown(data)}
      error={error}
      retry={refetch}
    >
      {data?.length === 0 && <FigureLine>{t("home.noAttention")}</FigureLine>}
      {data?.map((one) => (
        <FigureLine key={one.kind} to={`/trade-credit/attention?kind=${one.kind}`}>
          {t(`attentionKind.${one.kind}`)}: {shown([one])}
        </FigureLine>
      ))}
    </FigureCard>
  )
}
