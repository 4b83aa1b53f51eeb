import { Text } from "@medusajs/ui"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import type { AdminOrderOnAccount, AttentionDecision } from "../../../client"
import { AcceptedWords, Reopen } from "../attention/order-attention-actions"
import { Person } from "../person"
import { SubHeading } from "../section"

/** What people have seen of this order and why nothing more was to be done, also where it was put back into the list since. */
export function AcceptedList({ order }: { order: AdminOrderOnAccount }) {
  const { t } = useText()
  const { accepted_attention: accepted, attention_decisions: decisions } = order
  const past = decisions.filter(
    ({ code, created_at }) => !accepted.some((one) => one.code === code && one.accepted.created_at === created_at)
  )
  if (decisions.length === 0) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <SubHeading>{t("seen.history")}</SubHeading>
      {accepted.map(({ code, accepted: words }) => (
        <div key={code} className="flex flex-col items-start gap-y-2">
          <Title code={code} />
          <AcceptedWords accepted={words} />
          <Reopen of={{ order_id: order.order_id, code }} />
        </div>
      ))}
      {past.map((decision) => (
        <Past key={`${decision.code} ${decision.created_at}`} decision={decision} />
      ))}
    </div>
  )
}

function Past({ decision }: { decision: AttentionDecision }) {
  const { t } = useText()
  const { instant } = useFormat()
  const { code, reopened_by: by, reopened_at: at } = decision
  return (
    <div className="flex flex-col gap-y-1">
      <Title code={code} />
      <AcceptedWords accepted={decision} />
      {by && at && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("seen.reopenedBy")} <Person id={by} /> · {instant(at)}
        </Text>
      )}
    </div>
  )
}

function Title({ code }: { code: string }) {
  const { t } = useText()
  return (
    <Text size="small" leading="compact" weight="plus">
      {t(`attention.${code}`, { defaultValue: t("attention.other") })}
    </Text>
  )
}
