import { MedusaError } from "@medusajs/framework/utils"
import { REST_PART } from "../../../domain/order-life/facts"
import type { Database } from "../sql"
import type { BillingAgents } from "../types"
import { insertAttempt, lockAttempts, moveWaitingShipments, numberBaseOf, supersede } from "./attempts"
import type { OrderRow, OrderRows } from "./order-rows"

type SplitInput = Parameters<BillingAgents["splitOrder"]>[0]

/**
 * In one transaction, so that an order is never without a registration while its old one may stand at the agent, and
 * never has half of its parts.
 *
 * @throws MedusaError `not_allowed` when it was given up for something else
 */
export async function splitRegistration(
  db: Database,
  orders: OrderRows,
  { registration_id, parts }: SplitInput
): Promise<OrderRow[]> {
  const { account_order_id } = await orders.get(registration_id)
  return db.transaction(async (transaction) => {
    const rows = await lockAttempts(transaction, account_order_id)
    const whole = rows.find(({ id }) => id === registration_id)!
    const done = partsOf(whole, rows, parts)
    if (done.length === parts.length) {
      return done
    }
    if (whole.superseded || whole.state === "declined" || whole.state === "cancelled") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Registration ${whole.number} is given up already, so it cannot be split: split the one that has taken its place.`
      )
    }
    await supersede(transaction, whole)
    return openParts(transaction, whole, rows.at(-1)!.attempt, parts)
  })
}

/** What an earlier call has made of it; of each part the newest attempt. */
function partsOf(whole: OrderRow, rows: OrderRow[], parts: SplitInput["parts"]): OrderRow[] {
  return parts.flatMap(({ part }) => rows.filter((row) => row.attempt > whole.attempt && row.part === part).slice(-1))
}

async function openParts(
  transaction: Database,
  whole: OrderRow,
  lastAttempt: number,
  parts: SplitInput["parts"]
): Promise<OrderRow[]> {
  const opened: OrderRow[] = []
  const number_base = numberBaseOf(whole)
  for (const [index, { part, order }] of parts.entries()) {
    const attempt = lastAttempt + 1 + index
    opened.push(await insertAttempt(transaction, { ...whole, number_base, attempt, part, order }))
  }
  for (const row of opened) {
    if (row.part !== REST_PART) {
      await moveWaitingShipments(transaction, row, { from: [whole.id], fulfillment_id: row.part! })
    }
  }
  const rest = opened.find(({ part }) => part === REST_PART)
  if (rest) {
    await moveWaitingShipments(transaction, rest, { from: [whole.id] })
  }
  return opened
}
