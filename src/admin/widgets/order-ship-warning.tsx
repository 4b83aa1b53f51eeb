import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { ShownOrder } from "../hooks/orders"
import { ShipWarning } from "../components/order/ship-warning"
import { useOrderOnAccount } from "../hooks/orders"

/**
 * The warning once more, on top of the page. The dashboard puts every widget below its own cards, also those of
 * `before` zones; whoever is about to press *Fulfill* would not see it there, hence the order. Not by a class: where the
 * dashboard does not find the plugin when it collects class names, there is none for this.
 */
const OrderShipWarning = ({ data }: { data: ShownOrder }) => {
  const { data: order } = useOrderOnAccount(data)
  return order && data.status !== "canceled" ? <ShipWarning order={order} style={{ order: -1 }} /> : null
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-deferred-invoice:order-ship-warning",
  zone: "order.details.before",
})

export default OrderShipWarning
