import type { MedusaContainer } from "@medusajs/framework/types"
import { depsOf } from "../workflows/deps"

const NOTICES_A_RUN_MAX = 200

/** Sends the notices that are due, and wakes the orders that an answer concerns. */
export default async function dispatchNoticesJob(container: MedusaContainer) {
  const { billingAgents, tradeCredit } = depsOf(container)
  const { changed_account_order_ids } = await billingAgents.dispatchNotices({ limit: NOTICES_A_RUN_MAX })
  for (const id of changed_account_order_ids) {
    await tradeCredit.wakeAccountOrder({ id })
  }
}

export const config = {
  name: "deferred-invoice-dispatch-notices",
  schedule: { interval: 5_000 },
}
