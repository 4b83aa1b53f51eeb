import type { MedusaContainer } from "@medusajs/framework/types"
import { depsOf } from "../workflows/deps"
import { endMemberships } from "../workflows/member/end-memberships"

/** A customer who is deleted uses no account any more, whether or not Medusa's event of it came through. */
export default async function endMembershipsJob(container: MedusaContainer) {
  await endMemberships(depsOf(container))
}

export const config = {
  name: "deferred-invoice-end-memberships",
  // The event ends them at once; this reads every member, to make up for one that got lost.
  schedule: { interval: 3_600_000 },
}
