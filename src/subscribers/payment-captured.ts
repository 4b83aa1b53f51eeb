import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { wakeOrderPaidOtherwise } from "../workflows/account-order/wake-order"

/** The event carries the payment only, and comes of every provider. */
export default async function paymentCaptured({ event, container }: SubscriberArgs<{ id: string }>) {
  await wakeOrderPaidOtherwise(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "payment.captured",
  context: { subscriberId: "deferred-invoice-payment-captured" },
}
