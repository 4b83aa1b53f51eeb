import { Alert, Text } from "@medusajs/ui"
import type { CSSProperties } from "react"
import { useText } from "../../hooks/use-text"
import type { DecisionState, OrderDecision } from "../../types/order"

const MAY_CHANGE: DecisionState[] = ["pending", "unknown"]

/** Says loudly that the goods must stay; nothing while they may leave. */
export function ShipWarning({ decision, style }: { decision: OrderDecision; style?: CSSProperties }) {
  const { t } = useText()
  if (!decision.must_not_ship) {
    return null
  }
  return (
    <Alert variant="error" role="alert" style={style}>
      <Text size="small" leading="compact" weight="plus">
        {t(MAY_CHANGE.includes(decision.state) ? "order.doNotShipYet" : "order.doNotShip")}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {t(`decisionMessage.${decision.state}`, { defaultValue: decision.message })}
      </Text>
    </Alert>
  )
}
