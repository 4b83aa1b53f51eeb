import { MedusaError } from "@medusajs/framework/utils"
import type { ApplicationRecord, TradeCredit } from "../../modules/trade-credit/types"

/** @param owner only this customer's; another's is as if it did not exist */
export async function findApplication(
  tradeCredit: TradeCredit,
  id: string,
  owner?: { customer_id: string }
): Promise<ApplicationRecord | null> {
  const filter = { id, ...(owner ? { customer_id: owner.customer_id } : {}) }
  const { applications } = await tradeCredit.listApplications(filter, { limit: 1, offset: 0 })
  return applications[0] ?? null
}

export async function retrieveApplication(tradeCredit: TradeCredit, id: string): Promise<ApplicationRecord> {
  const application = await findApplication(tradeCredit, id)
  if (!application) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no application ${id}.`)
  }
  return application
}
