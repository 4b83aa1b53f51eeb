import type { MedusaContainer } from "@medusajs/framework/types"
import { depsOf } from "../workflows/deps"
import { purge } from "../workflows/privacy/purge-applications"

/** Removes applications that came to nothing, and what is held of customers who were deleted. */
export default async function purgeApplicationsJob(container: MedusaContainer) {
  await purge(depsOf(container))
}

export const config = {
  name: "deferred-invoice-purge-applications",
  schedule: "41 3 * * *",
}
