import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { wakePlacedOrder } from "../workflows/account-order/wake-order"

/** Names the order; what follows is the plan's to say. */
export default async function orderPlaced({ event, container }: SubscriberArgs<{ id: string }>) {
  await wakePlacedOrder(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "deferred-invoice-order-placed" },
}
