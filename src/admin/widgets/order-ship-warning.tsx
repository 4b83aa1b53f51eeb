import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { ShipWarning } from "../components/order/ship-warning"
import { useOrderOnAccount } from "../hooks/orders"

/**
 * The warning once more, on top of the page. The dashboard puts every widget below its own cards, also those of
 * `before` zones; whoever is about to press *Fulfill* would not see it there, hence `order-first`.
 */
const OrderShipWarning = ({ data }: { data: { id: string } }) => {
  const { data: order } = useOrderOnAccount(data.id)
  return order ? <ShipWarning decision={order.decision} className="order-first" /> : null
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-deferred-invoice:order-ship-warning",
  zone: "order.details.before",
})

export default OrderShipWarning
