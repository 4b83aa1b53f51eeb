import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { wakeOrder } from "../workflows/account-order/wake-order"

/** The event carries the fulfilment only (05 §4.1); the order is looked up. */
export default async function deliveryCreated({ event, container }: SubscriberArgs<{ id: string }>) {
  await wakeOrder(container, { fulfillment_id: event.data.id })
}

export const config: SubscriberConfig = {
  event: "delivery.created",
  context: { subscriberId: "deferred-invoice-delivery-created" },
}
