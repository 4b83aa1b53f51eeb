import type { CustomerDeletion } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import { readAddress } from "./read-address"

/**
 * Forgets a customer here and at the agents' module. What holds it up is kept, and the job tries again. Nothing happens to
 * one whom Medusa still has: that somebody was deleted is only believed of the row, because this is not to be undone.
 */
export async function forgetCustomer(
  deps: Pick<AccountOrderDeps, "tradeCredit" | "billingAgents" | "pg">,
  customerId: string
): Promise<CustomerDeletion | null> {
  const { email, deleted } = await readAddress(deps, customerId)
  if (!deleted) {
    return null
  }
  const deletion = await deps.tradeCredit.startDeletion({ customer_id: customerId, email })
  // The agents' side first: what a crash leaves in between is still here, and so is found again.
  await deps.billingAgents.forgetBuyers(deletion.free_application_ids)
  await deps.tradeCredit.purgeApplications(deletion.free_application_ids)
  return deletion
}
