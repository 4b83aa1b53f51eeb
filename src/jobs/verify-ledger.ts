import type { MedusaContainer } from "@medusajs/framework/types"
import { depsOf } from "../workflows/deps"
import { proveLedgerDaily } from "../workflows/ledger-proof/prove-ledger"

/** Looks each hour whether today's proof is done, so that a server that is down at one hour misses none. */
export default async function verifyLedgerJob(container: MedusaContainer) {
  await proveLedgerDaily(depsOf(container))
}

export const config = {
  name: "deferred-invoice-verify-ledger",
  schedule: "17 * * * *",
}
