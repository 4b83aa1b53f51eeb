import { setTimeout as wait } from "node:timers/promises"
import { isOwedToAgent } from "../../domain/order-life/rules/checkout"
import type { AccountOrderRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps } from "../deps"
import { cancelRegistrations } from "./cancel-registrations"

/** An attempt has one registration, and one at most is open. */
const NOTICES_AT_ONCE_MAX = 10

/**
 * Has the agent cancel what an earlier attempt registered before the next one is judged and registered: it would count
 * both against the buyer's limit, and he would stand in his own way. No longer than the deadline; what is not answered by
 * then goes on by itself, and the agent decides with both in its books.
 */
export async function undoRegistrations(
  deps: Pick<AccountOrderDeps, "billingAgents">,
  record: AccountOrderRecord,
  deadline_ms: number
): Promise<void> {
  // Also one that settle-order has cancelled a moment ago, whose cancellation may not have gone out yet.
  const owed = (await deps.billingAgents.listOrderRegistrations(record.id)).filter(isOwedToAgent)
  if (owed.length === 0) {
    return
  }
  await cancelRegistrations(deps, record)
  const sending = deps.billingAgents.dispatchNotices({ limit: NOTICES_AT_ONCE_MAX, account_order_id: record.id })
  const timer = new AbortController()
  try {
    await Promise.race([sending, wait(deadline_ms, undefined, { signal: timer.signal })])
  } finally {
    timer.abort()
  }
}
