import { MedusaError } from "@medusajs/framework/utils"
import type { Database } from "../sql"
import { REST_PART } from "../../../domain/order-life/facts"
import type { RegisterOrder } from "../types"
import { insertAttempt, lockAttempts, moveWaitingShipments, numberBaseOf, supersede } from "./attempts"
import { isClash, type OrderRequest, type OrderRow } from "./order-rows"

/**
 * The registration that an account order goes on with: the open one if it says what is asked for, else the next attempt.
 * In one transaction, so that an order is never without a registration while its old one may stand at the agent.
 */
export async function openAttempt(db: Database, input: RegisterOrder, numberLengthMax: number): Promise<OrderRow> {
  return db.transaction(async (transaction) => {
    const rows = await lockAttempts(transaction, input.account_order_id)
    const latest = rows.at(-1)
    const parts = rows.filter((row) => row.part !== null && isStanding(row))
    if (parts.length > 0) {
      return standingForAll(parts, input)
    }
    const attempt = (latest?.attempt ?? 0) + 1
    const number = `${input.number_base}-${attempt}`
    // A number that was too long is given up only for one that is not.
    const isReplaceable = (latest?.number.length ?? 0) > numberLengthMax && number.length <= numberLengthMax
    if (latest && isUsable(latest) && saysWhatIsAsked(latest, input) && !isReplaceable) {
      return latest
    }
    for (const row of rows) {
      await supersede(transaction, row)
    }
    const opened = await insertAttempt(transaction, { ...input, attempt, part: null })
    await moveWaitingShipments(transaction, opened)
    return opened
  })
}

/** The next attempt at what the agent has under this number, and not from us: the same order, or the same part of it. */
export async function openNext(db: Database, clash: OrderRow, order: OrderRequest): Promise<OrderRow> {
  return db.transaction(async (transaction) => {
    const rows = await lockAttempts(transaction, clash.account_order_id)
    const later = rows.filter(({ attempt, part }) => attempt > clash.attempt && part === clash.part).at(-1)
    if (later) {
      // Somebody has asked at the same time.
      return later
    }
    await supersede(transaction, clash)
    const attempt = rows.at(-1)!.attempt + 1
    const opened = await insertAttempt(transaction, { ...clash, number_base: numberBaseOf(clash), attempt, order })
    await moveWaitingShipments(transaction, opened, { from: [clash.id] })
    return opened
  })
}

/**
 * An order that was split is registered already, if its parts still say what is asked for; what has left stands at the
 * agent by itself, so the rest speaks for the order. To register the whole once more would have the agent collect the
 * parts twice.
 *
 * @throws MedusaError `not_allowed` when the order is worth something else now: nobody can say here of which part
 */
function standingForAll(parts: OrderRow[], input: RegisterOrder): OrderRow {
  const [first] = parts
  const amount = sumOf(parts)
  const rest = parts.find(({ part }) => part === REST_PART) ?? parts.at(-1)!
  if (saysWhatIsAsked({ ...first, amount }, input)) {
    return rest
  }
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Order ${input.order_id} was split at the agent into ${parts.map(({ number }) => number).join(", ")}, so it cannot be ` +
      "registered anew as a whole: have the agent change what is left of it."
  )
}

/** Decimal amounts, so that 0.1 and 0.2 are 0.3. */
const sumOf = (parts: OrderRow[]) => Number(parts.reduce((sum, { amount }) => sum + amount, 0).toFixed(4))

function isStanding({ superseded, state }: OrderRow): boolean {
  return !superseded && state !== "declined" && state !== "cancelled"
}

function isUsable(row: OrderRow): boolean {
  return isStanding(row) && !isClash(row)
}

/** The lines may differ as long as nothing was sent; who owes how much to whom may not. */
function saysWhatIsAsked(row: OrderRow, { agent_id, buyer_number, order }: RegisterOrder): boolean {
  return (
    row.agent_id === agent_id &&
    row.buyer_number === buyer_number &&
    row.amount === order.total_amount &&
    row.currency_code === order.currency_code
  )
}
