import type { MedusaContainer } from "@medusajs/framework/types"
import { recheckBuyers } from "../workflows/account/recheck-buyers"
import { depsOf } from "../workflows/deps"

const BUYERS_A_RUN_MAX = 50

/** Asks the agents again about buyers they have decided on, and brings the accounts to what they say now. */
export default async function recheckBuyersJob(container: MedusaContainer) {
  await recheckBuyers(depsOf(container), { limit: BUYERS_A_RUN_MAX })
}

export const config = {
  name: "deferred-invoice-recheck-buyers",
  schedule: { interval: 15_000 },
}
