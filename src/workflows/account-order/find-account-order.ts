import type { AccountOrderRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import { readOrderIdOfSession, readSessionIdsOfOrder } from "./read-payments"

/** By its own id, by the order, or by the payment session when the record does not know of this order yet. */
export async function findAccountOrder(
  { tradeCredit, pg }: Pick<AccountOrderDeps, "tradeCredit" | "pg">,
  input: { order_id: string } | { account_order_id: string }
): Promise<AccountOrderRecord | null> {
  if ("account_order_id" in input) {
    return tradeCredit.findAccountOrder({ id: input.account_order_id })
  }
  const known = await tradeCredit.findAccountOrder({ order_id: input.order_id })
  if (known) {
    return known
  }
  for (const payment_session_id of await readSessionIdsOfOrder(pg, input.order_id)) {
    const found = await tradeCredit.findAccountOrder({ payment_session_id })
    if (found) {
      return found
    }
  }
  return null
}

/** The order that a payment session of ours belongs to: each change of an order leaves it with one more of them. */
export async function findAccountOrderOfSession(
  { tradeCredit, pg }: Pick<AccountOrderDeps, "tradeCredit" | "pg">,
  sessionId: string
): Promise<AccountOrderRecord | null> {
  const known = await tradeCredit.findAccountOrder({ payment_session_id: sessionId })
  const orderId = known ? null : await readOrderIdOfSession(pg, sessionId)
  return orderId ? tradeCredit.findAccountOrder({ order_id: orderId }) : known
}
