import type { MedusaContainer } from "@medusajs/framework/types"
import { depsOf } from "../deps"
import { settleOrder } from "./settle-order"

/** So many orders at once, lest the slow answer of one agent keep everybody else's orders waiting. */
const WORKERS = 8

/**
 * The net under all events: settles the orders whose time has come. Safe in many processes at once, because each order is
 * claimed; one order's fault does not keep the others waiting. What it queues goes out with the next dispatch.
 */
export async function sweepAccountOrders(container: MedusaContainer, limit: number): Promise<number> {
  const { tradeCredit, logger } = depsOf(container)
  const due = await tradeCredit.dueAccountOrders({ limit })
  const waiting = [...due]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      try {
        await settleOrder(container, { account_order_id: next.id })
      } catch (error) {
        logger.error(
          `Account order ${next.id} could not be settled and will be tried again: ${(error as Error).message}`
        )
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(WORKERS, due.length) }, work))
  return due.length
}
