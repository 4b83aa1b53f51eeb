import type { CustomerDeletion } from "../../modules/trade-credit/types"
import type { CreditDeps } from "../deps"

/** Forgets a customer here and at the agents' module. What holds it up is kept, and the job tries again. */
export async function forgetCustomer(
  { tradeCredit, billingAgents }: CreditDeps,
  customerId: string
): Promise<CustomerDeletion> {
  const deletion = await tradeCredit.forgetCustomer(customerId)
  await billingAgents.forgetBuyers(deletion.purged_application_ids)
  return deletion
}
