import type { MemberRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import { hashOfToken } from "./invitation-token"

/**
 * Medusa verifies no address, but the token went to that mailbox: who has both it and a registration under the address
 * is the one who was invited. Null: not valid for this customer.
 */
export async function acceptInvitation(
  { tradeCredit, query }: AccountOrderDeps,
  input: { token: string; customer_id: string }
): Promise<{ account_id: string; member: MemberRecord } | null> {
  const { data } = await query.graph({
    entity: "customer",
    fields: ["email", "has_account"],
    filters: { id: input.customer_id },
  })
  const customer: { email: string | null; has_account: boolean } | undefined = data[0]
  if (!customer?.has_account || !customer.email) {
    return null
  }
  return tradeCredit.acceptInvitation({
    token_hash: hashOfToken(input.token),
    customer_id: input.customer_id,
    email: customer.email.toLowerCase(),
  })
}
