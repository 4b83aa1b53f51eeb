import type { MedusaContainer } from "@medusajs/framework/types"
import { summariseOverdueNotices } from "../workflows/notice-summary/summarise-overdue-notices"

/** Looks each hour, tells once a day. */
export default async function summariseOverdueNoticesJob(container: MedusaContainer) {
  await summariseOverdueNotices(container)
}

export const config = {
  name: "deferred-invoice-summarise-overdue-notices",
  schedule: "0 * * * *",
}
