import { Text } from "@medusajs/ui"
import type { OrderAttention } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"

type AttentionFiguresProps = Pick<OrderAttention, "amount" | "pending_amount" | "leaving_amount"> & {
  currencyCode: string
}

/** What it is about, and what having it paid another way would take off the account. */
export function AttentionFigures({ amount, currencyCode, ...paid }: AttentionFiguresProps) {
  const { t } = useText()
  const { money } = useFormat()
  const { pending_amount: pending, leaving_amount: leaving } = paid
  return (
    <>
      {amount !== undefined && (
        <Text size="small" weight="plus">
          <Money amount={amount} currencyCode={currencyCode} />
        </Text>
      )}
      {pending !== undefined && leaving !== undefined && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("attention.leavesAccount", {
            pending: money(pending, currencyCode),
            leaving: money(leaving, currencyCode),
          })}
        </Text>
      )}
    </>
  )
}
