import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { wakeOrder } from "../workflows/account-order/wake-order"

/** Names the order; what follows is the plan's to say. */
export default async function orderEditConfirmed({ event, container }: SubscriberArgs<{ order_id: string }>) {
  await wakeOrder(container, { order_id: event.data.order_id })
}

export const config: SubscriberConfig = {
  event: "order-edit.confirmed",
  context: { subscriberId: "deferred-invoice-order-edit-confirmed" },
}
