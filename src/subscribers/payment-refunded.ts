import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { wakeOrder } from "../workflows/account-order/wake-order"

/** The event carries the payment only; the order is looked up. */
export default async function paymentRefunded({ event, container }: SubscriberArgs<{ id: string }>) {
  await wakeOrder(container, { payment_id: event.data.id })
}

export const config: SubscriberConfig = {
  event: "payment.refunded",
  context: { subscriberId: "deferred-invoice-payment-refunded" },
}
