import type { AccountOrderDeps } from "../deps"
import { readSession } from "./read-payments"

/**
 * A session that is deleted before it led to an order gives its credit back at once. One that did keeps it: anyone can
 * replace the session of an order's collection (09 58), and the order still stands.
 */
export async function releaseDeletedSession(deps: AccountOrderDeps, sessionId: unknown): Promise<void> {
  if (typeof sessionId !== "string") {
    return
  }
  const record = await deps.tradeCredit.findAccountOrder({ payment_session_id: sessionId })
  if (!record) {
    return
  }
  const session = await readSession(deps.pg, sessionId)
  if (!session?.order_id) {
    const { holds } = await deps.tradeCredit.readAccountOrder(record.id)
    const open = holds.find((hold) => hold.payment_session_id === sessionId && hold.status === "open")
    if (open) {
      await deps.tradeCredit.releaseHold({ hold_id: open.id, reason: "session_deleted" })
    }
  }
  // Whatever else hangs on it, such as a registration at the agent, is for settle-order to undo.
  await deps.tradeCredit.wakeAccountOrder({ id: record.id })
}
