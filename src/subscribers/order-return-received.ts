import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { wakeOrder } from "../workflows/account-order/wake-order"

/** Also of returns that belong to a claim or an exchange. */
export default async function orderReturnReceived({ event, container }: SubscriberArgs<{ order_id: string }>) {
  await wakeOrder(container, { order_id: event.data.order_id })
}

export const config: SubscriberConfig = {
  event: "order.return_received",
  context: { subscriberId: "deferred-invoice-order-return-received" },
}
