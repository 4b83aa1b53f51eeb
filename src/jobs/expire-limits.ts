import type { MedusaContainer } from "@medusajs/framework/types"
import { depsOf } from "../workflows/deps"

const ACCOUNTS_A_RUN_MAX = 200

/** Writes into the ledger that temporary limits have expired; they count no longer before that. */
export default async function expireLimitsJob(container: MedusaContainer) {
  await depsOf(container).tradeCredit.expireLimits({ limit: ACCOUNTS_A_RUN_MAX })
}

export const config = {
  name: "deferred-invoice-expire-limits",
  schedule: { interval: 60_000 },
}
