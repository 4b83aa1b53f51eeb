import type { AccountOrderDeps } from "../deps"
import { forgetCustomers } from "./forget-customers"
import { findDeletedCustomers } from "./find-deleted-customers"

const APPLICATIONS_AT_ONCE = 200
const ROUNDS_MAX = 1_000
const HELD_DELETIONS_MAX = 1_000

/**
 * Removes what nobody may keep any longer: applications that came to nothing, and what is held of customers who were
 * deleted — told by an event, held up before, or found missing. Each step may be done twice, at once or after a crash.
 */
export async function purge(deps: AccountOrderDeps): Promise<{ applications: number; customers: number }> {
  const applications = await purgeApplications(deps)
  const held = await deps.tradeCredit.heldDeletions({ limit: HELD_DELETIONS_MAX })
  const customers = [...new Set([...held, ...(await findDeletedCustomers(deps))])]
  await forgetCustomers(deps, customers)
  return { applications, customers: customers.length }
}

async function purgeApplications({ tradeCredit, billingAgents }: AccountOrderDeps): Promise<number> {
  let purged = 0
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const due = await tradeCredit.applicationsToPurge({ limit: APPLICATIONS_AT_ONCE })
    // The agents' side first: what a crash leaves in between is still due here.
    await billingAgents.forgetBuyers(due)
    purged += (await tradeCredit.purgeApplications(due)).length
    if (due.length < APPLICATIONS_AT_ONCE) {
      break
    }
  }
  return purged
}
