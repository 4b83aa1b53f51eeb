import { Alert, Text } from "@medusajs/ui"
import type { CSSProperties } from "react"
import { useText } from "../../hooks/use-text"
import type { AdminOrderOnAccount, DecisionState } from "../../types/order"

const MAY_CHANGE: DecisionState[] = ["pending", "unknown"]

type ShipWarningProps = { order: AdminOrderOnAccount; style?: CSSProperties }

/** Says loudly that the goods must stay, or that the buyer's account is stopped; nothing while they may leave. */
export function ShipWarning({ order: { decision, needs_attention: attention }, style }: ShipWarningProps) {
  const { t } = useText()
  const isStopped = attention.some(({ code }) => code === "credit_stop")
  if (!decision.must_not_ship && !isStopped) {
    return null
  }
  const [title, message] = decision.must_not_ship
    ? [
        t(MAY_CHANGE.includes(decision.state) ? "order.doNotShipYet" : "order.doNotShip"),
        t(`decisionMessage.${decision.state}`, { defaultValue: decision.message }),
      ]
    : [t("attention.credit_stop"), t("attentionMessage.credit_stop")]
  return (
    <Alert variant="error" role="alert" style={style}>
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {message}
      </Text>
    </Alert>
  )
}
