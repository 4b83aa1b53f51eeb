import type { MedusaContainer } from "@medusajs/framework/types"
import { depsOf } from "../workflows/deps"
import { settleDueApplications } from "../workflows/application/settle-due-applications"

const APPLICATIONS_A_RUN_MAX = 50

/** Sends applications that never went out, and asks the agents about those whose time has come. */
export default async function settleApplicationsJob(container: MedusaContainer) {
  await settleDueApplications(depsOf(container), { limit: APPLICATIONS_A_RUN_MAX })
}

export const config = {
  name: "deferred-invoice-settle-applications",
  schedule: { interval: 15_000 },
}
