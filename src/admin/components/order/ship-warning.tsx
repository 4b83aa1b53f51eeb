import { Alert, Text } from "@medusajs/ui"
import type { CSSProperties } from "react"
import type { AdminOrderOnAccount, DecisionState } from "../../../client"
import { useText } from "../../hooks/use-text"
import { Money } from "../money"
import { ShipAllTheSame } from "./ship-all-the-same"

const MAY_CHANGE: DecisionState[] = ["pending", "unknown"]

type ShipWarningProps = { order: AdminOrderOnAccount; style?: CSSProperties }

/**
 * Says loudly that the goods must stay, that the buyer's account is stopped or that credit is missing, until someone answers
 * for it; nothing while they may leave.
 */
export function ShipWarning({ order, style }: ShipWarningProps) {
  const { t } = useText()
  const {
    decision,
    ship_stops: [stop],
  } = order
  if (!stop) {
    return null
  }
  const [title, message] = decision.must_not_ship
    ? [
        t(MAY_CHANGE.includes(decision.state) ? "order.doNotShipYet" : "order.doNotShip"),
        t(`decisionMessage.${decision.state}`, { defaultValue: decision.message }),
      ]
    : [
        t(`attention.${stop.code}`, { defaultValue: t("order.doNotShipYet") }),
        t(`attentionMessage.${stop.code}`, { defaultValue: stop.message }),
      ]
  return (
    <Alert variant={order.ship_override?.is_valid ? "warning" : "error"} role="alert" style={style}>
      <Text size="small" leading="compact" weight="plus">
        {order.ship_override?.is_valid ? t("shipAllTheSame.allowedTitle") : title}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {message}
      </Text>
      {stop.amount !== undefined && (
        <Text size="small" weight="plus">
          <Money amount={stop.amount} currencyCode={order.currency_code} />
        </Text>
      )}
      <ShipAllTheSame order={order} />
    </Alert>
  )
}
