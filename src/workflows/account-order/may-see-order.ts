import { roleMay } from "../../domain/credit/roles"
import type { AccountOrderRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"

/** The one who ordered, and the owner and accountant of the account that pays. */
export async function maySeeOrder(
  { tradeCredit }: Pick<AccountOrderDeps, "tradeCredit">,
  record: AccountOrderRecord,
  customerId: string
): Promise<boolean> {
  if (record.customer_id === customerId) {
    return true
  }
  if (!record.account_id) {
    return false
  }
  const [buyer] = await tradeCredit.readBuyer(customerId, [record.program_id])
  return buyer?.account?.id === record.account_id && buyer.role !== null && roleMay(buyer.role, "see_orders")
}
