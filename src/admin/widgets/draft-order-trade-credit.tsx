import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Text } from "@medusajs/ui"
import { LoadError } from "../components/load-state"
import { DraftChoice } from "../components/order/draft-choice"
import { Section } from "../components/section"
import { type ShownOrder, usePlacement } from "../hooks/orders"
import { useText } from "../hooks/use-text"

/** May this customer have what is in the draft on account, and how to get there. */
const DraftOrderTradeCredit = ({ data }: { data: ShownOrder }) => {
  const { t } = useText()
  const { data: placement, error, refetch } = usePlacement(data, true)
  // A program that the customer never applied for says nothing here.
  const options = (placement?.programs ?? []).filter(
    ({ eligible, reasons }) => eligible || !reasons.some(({ code }) => OF_NO_INTEREST.includes(code))
  )
  if (error) {
    return (
      <Section title={t("tradeCredit")}>
        <LoadError error={error} retry={refetch} />
      </Section>
    )
  }
  if (!placement || placement.problem?.code !== "order_is_draft") {
    return null
  }
  return (
    <Section title={t("tradeCredit")}>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        {options.map((option) => (
          <DraftChoice key={option.program_id} option={option} />
        ))}
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t(options.some(({ eligible }) => eligible) ? "draft.next" : options.length > 0 ? "draft.not" : "draft.none")}
        </Text>
      </div>
    </Section>
  )
}

const OF_NO_INTEREST = ["not_applied", "login_required"]

export const config = defineWidgetConfig({
  id: "medusa-plugin-deferred-invoice:draft-order",
  zone: "draft_order.details.side.after",
})

export default DraftOrderTradeCredit
