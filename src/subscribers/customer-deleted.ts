import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { depsOf } from "../workflows/deps"
import { endMemberships } from "../workflows/member/end-memberships"

/** Only wakes the look at who is gone. */
export default async function customerDeleted({ container }: SubscriberArgs<{ id: string }>) {
  await endMemberships(depsOf(container))
}

export const config: SubscriberConfig = {
  event: "customer.deleted",
  context: { subscriberId: "deferred-invoice-customer-deleted" },
}
