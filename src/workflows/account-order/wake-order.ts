import type { MedusaContainer } from "@medusajs/framework/types"
import { depsOf, type AccountOrderDeps } from "../deps"
import { settleAndTell } from "./settle-order"

/**
 * What every event does: settle the order that it names. A fault is only logged, because the record's `next_check_at`
 * stands and the sweeper comes by.
 */
export async function wakeOrder(
  container: MedusaContainer,
  of: { order_id: string } | { fulfillment_id: string }
): Promise<void> {
  const { logger, pg } = depsOf(container)
  const orderId =
    "order_id" in of
      ? of.order_id
      : await pg("order_fulfillment")
          .where({ fulfillment_id: of.fulfillment_id, deleted_at: null })
          .first("order_id")
          .then((link?: { order_id: string }) => link?.order_id)
  if (!orderId) {
    return
  }
  try {
    await settleAndTell(container, { order_id: orderId })
  } catch (error) {
    logger.error(
      `Order ${orderId} on account could not be settled and will be tried again: ${(error as Error).message}`
    )
  }
}

/** For the payment provider, which must answer at once and may be called for any reason: the sweeper takes it up. */
export async function wakeBySession(
  { tradeCredit }: Pick<AccountOrderDeps, "tradeCredit">,
  sessionId: unknown
): Promise<void> {
  const record =
    typeof sessionId === "string" ? await tradeCredit.findAccountOrder({ payment_session_id: sessionId }) : null
  if (record) {
    await tradeCredit.wakeAccountOrder({ id: record.id })
  }
}
