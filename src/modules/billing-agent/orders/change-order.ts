import { MedusaError } from "@medusajs/framework/utils"
import { REST_PART } from "../../../domain/order-life/facts"
import type { Database } from "../sql"
import type { BillingAgents } from "../types"
import { insertAttempt, lockAttempts, moveWaitingShipments, numberBaseOf, supersede } from "./attempts"
import type { OrderRow, OrderRows } from "./order-rows"

/**
 * In one transaction, so that an order is never without a registration while its old one may stand at the agent.
 *
 * @throws MedusaError `not_allowed` when it was given up for something else
 */
export async function changeRegistration(
  db: Database,
  orders: OrderRows,
  { registration_id, order, beside }: Parameters<BillingAgents["changeOrder"]>[0]
): Promise<OrderRow> {
  const { account_order_id } = await orders.get(registration_id)
  return db.transaction(async (transaction) => {
    const rows = await lockAttempts(transaction, account_order_id)
    const before = rows.find(({ id }) => id === registration_id)!
    const part = beside ? REST_PART : before.part
    // One that was given up since has not taken its place: what was taken out of the order was added to it again.
    const later = rows.filter((row) => row.attempt > before.attempt && row.part === part && !row.superseded).at(-1)
    if (later) {
      return later
    }
    if (before.superseded && before.part !== REST_PART) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Registration ${before.number} is given up already, so it cannot be changed: change the one that has taken its place.`
      )
    }
    if (!beside) {
      await supersede(transaction, before)
    }
    const attempt = rows.at(-1)!.attempt + 1
    const opened = await insertAttempt(transaction, {
      ...before,
      number_base: numberBaseOf(before),
      attempt,
      part,
      order,
    })
    await moveWaitingShipments(transaction, opened, { from: [before.id], untold: beside })
    return opened
  })
}
