import type { AccountOrderBook } from "../../../src/modules/trade-credit/types"
import type { NoticeRecord, OrderRegistrationRecord } from "../../../src/modules/billing-agent/types"
import { depsOf } from "../../../src/workflows/deps"
import type { OrderItem } from "../../helpers/staff"
import type { StoreSuite } from "../../helpers/store-suite"
import type { Story } from "./fault-plan"

/** A box of bolts with its tax. */
export const PIECE_AMOUNT = 1_100

export type Parcel = { fulfillment_id: string; quantity: number; slip: string }

/** What one order must have come to. */
export type PlannedOrder = {
  story: Story
  order_id: string
  /** What was ordered: Medusa's own total falls with what is taken back. */
  amount: number
  item: OrderItem
  is_cancelled: boolean
  parcels: Parcel[]
  /** What was taken back of it. */
  credited_amount: number
}

type PaymentRow = { id: string; canceled_at: Date | null; captured_amount: number }

/** An order as the records have it: read straight from them, because plans read hundreds of times. */
export type OrderRecords = AccountOrderBook & {
  registrations: OrderRegistrationRecord[]
  notices: NoticeRecord[]
  payments: PaymentRow[]
}

export async function readRecords({ container }: StoreSuite, order_id: string): Promise<OrderRecords> {
  const { pg, tradeCredit, billingAgents } = depsOf(container)
  const record = await tradeCredit.findAccountOrder({ order_id })
  if (!record) {
    throw new Error(`Order ${order_id} is not on account.`)
  }
  const payments: PaymentRow[] = await pg("order_payment_collection as link")
    .join("payment", "payment.payment_collection_id", "link.payment_collection_id")
    .where({ "link.order_id": order_id })
    .whereNull("link.deleted_at")
    .whereNull("payment.deleted_at")
    .select(
      "payment.id",
      "payment.canceled_at",
      pg.raw(
        `(select coalesce(sum(amount), 0)::float from capture
           where payment_id = payment.id and deleted_at is null) as captured_amount`
      )
    )
  return {
    ...(await tradeCredit.readAccountOrder(record.id)),
    registrations: await billingAgents.listOrderRegistrations(record.id),
    notices: await billingAgents.listNotices(record.id),
    payments,
  }
}

const FINAL = ["accepted", "withdrawn", "not_required"]
/** An agent that says no to a part of an order has decided; what the store makes of it is held against the agent's log. */
const DECIDED = ["declined_by_agent", "not_on_account", "unguaranteed"]
const OPEN = ["queued", "sending", "unknown", "pending_review", "needs_attention"]

/** All is told and taken, the payment is where the goods are, and nothing waits for a person. */
export function isAtItsEnd({ is_cancelled, parcels }: PlannedOrder, records: OrderRecords): boolean | string {
  const { account_order, holds, charges, registrations, notices, payments } = records
  const open = notices.filter(({ status }) => !FINAL.includes(status))
  const undecided = registrations.filter(({ state, superseded }) => !superseded && OPEN.includes(state))
  const attention = account_order.attention.filter(({ code }) => !DECIDED.includes(code))
  const isDue = account_order.next_check_at !== null && account_order.next_check_at <= new Date()
  const isHeld = holds.some(({ status }) => status === "open")
  if (open.length + undecided.length + attention.length > 0 || isDue || isHeld) {
    return JSON.stringify({ open, undecided, attention, isDue, isHeld })
  }
  const isCharged = parcels.every(({ fulfillment_id }) =>
    charges.some((charge) => charge.fulfillment_id === fulfillment_id)
  )
  const isCaptured =
    sumOf(payments.map(({ captured_amount }) => captured_amount)) === sumOf(charges.map(({ amount }) => amount))
  return is_cancelled || (parcels.length > 0 && isCharged && isCaptured) || JSON.stringify({ isCharged, isCaptured })
}

const sumOf = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

/** What of it left; the shipping fee goes with the first parcel. */
export function shippedAmount({ amount, item, parcels }: PlannedOrder): number {
  const left = item.quantity - sumOf(parcels.map(({ quantity }) => quantity))
  return parcels.length === 0 ? 0 : amount - left * PIECE_AMOUNT
}
