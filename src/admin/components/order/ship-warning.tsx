import { Alert, Text } from "@medusajs/ui"
import { useText } from "../../hooks/use-text"
import type { OrderDecision } from "../../types/order"

/** Says loudly that the goods must stay; nothing while they may leave. */
export function ShipWarning({ decision, className }: { decision: OrderDecision; className?: string }) {
  const { t } = useText()
  if (!decision.must_not_ship) {
    return null
  }
  return (
    <Alert variant="error" role="alert" className={className}>
      <Text size="small" leading="compact" weight="plus">
        {t("order.doNotShip")}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {decision.message || t(`order.doNotShipBecause.${decision.state}`, { defaultValue: "" })}
      </Text>
    </Alert>
  )
}
