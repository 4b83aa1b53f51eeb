import type { MedusaContainer } from "@medusajs/framework/types"
import { depsOf } from "./deps"
import { settleOrder } from "./settle-order"

/**
 * The net under all events: settles the orders whose time has come. Safe in many processes at once, because each order is
 * claimed; one order's fault does not keep the others waiting.
 */
export async function sweepAccountOrders(container: MedusaContainer, limit: number): Promise<number> {
  const { tradeCredit, logger } = depsOf(container)
  const due = await tradeCredit.dueAccountOrders({ limit })
  for (const { id } of due) {
    try {
      await settleOrder(container, { account_order_id: id })
    } catch (error) {
      logger.error(`Order on account ${id} could not be settled and will be tried again: ${(error as Error).message}`)
    }
  }
  return due.length
}
