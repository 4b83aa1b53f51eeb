import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import type { AccountOrderDeps } from "./deps"
import { LEASE_SECONDS } from "./settle-order"

const TRIES_MAX = 20
const PAUSE_MS = 150

/**
 * Takes the claim of the order that a payment of ours belongs to, waiting a moment for a worker to finish.
 *
 * @returns null when the payment is not on account · `busy` when nobody gave it back in time
 */
export async function claimOrderOfPayment(
  { pg, tradeCredit, logger }: AccountOrderDeps,
  paymentId: string
): Promise<{ release: () => Promise<void> } | "busy" | null> {
  const payment: { payment_session_id: string } | undefined = await pg("payment")
    .where({ id: paymentId })
    .first("payment_session_id")
  const record = payment ? await tradeCredit.findAccountOrder(payment) : null
  if (!record) {
    return null
  }
  const owner = randomUUID()
  for (let attempt = 1; attempt <= TRIES_MAX; attempt++) {
    if (await tradeCredit.claimAccountOrder({ id: record.id, owner, lease_seconds: LEASE_SECONDS })) {
      const release = async () => {
        try {
          await tradeCredit.releaseAccountOrder({
            id: record.id,
            owner,
            next_check_at: new Date(),
            attention: record.attention,
          })
        } catch (error) {
          logger.error(`The claim on order ${record.order_id} runs out by itself: ${(error as Error).message}`)
        }
      }
      return { release }
    }
    await wait(PAUSE_MS)
  }
  return "busy"
}
