import type { AccountOrderRecord, MemberRole } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"

/** They answer for the money of the whole company. */
const ROLES_THAT_SEE_ALL: MemberRole[] = ["owner", "accountant"]

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
  return buyer?.account?.id === record.account_id && buyer.role !== null && ROLES_THAT_SEE_ALL.includes(buyer.role)
}
