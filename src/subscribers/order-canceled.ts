import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { wakeOrder } from "../workflows/account-order/wake-order"

/** Names the order; what follows is the plan's to say. */
export default async function orderCanceled({ event, container }: SubscriberArgs<{ id: string }>) {
  await wakeOrder(container, { order_id: event.data.id })
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "deferred-invoice-order-canceled" },
}
