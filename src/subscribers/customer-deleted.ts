import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { depsOf } from "../workflows/deps"
import { forgetCustomer } from "../workflows/privacy/forget-customer"

/** Memberships end, data are forgotten. Should the event get lost, the jobs find the customer missing. */
export default async function customerDeleted({ event, container }: SubscriberArgs<{ id: string }>) {
  await forgetCustomer(depsOf(container), event.data.id)
}

export const config: SubscriberConfig = {
  event: "customer.deleted",
  context: { subscriberId: "deferred-invoice-customer-deleted" },
}
