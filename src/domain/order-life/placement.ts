import type { MinorAmount } from "../money/money"
import type { Facts } from "./facts"
import { COMPLETION_SECONDS_MAX } from "./rules/decision"

/** An order that staff want to put on account, as it stands. */
export type OrderToPlace = {
  is_draft: boolean
  canceled: boolean
  /** Of the whole order, and what Medusa says is still to be paid of it. */
  payable: MinorAmount
  pending: MinorAmount
  /** A payment of another method holds money, or has taken some and not paid it back. */
  paid_otherwise: boolean
  /** `under_way`: the shop, or someone else, is just putting it on account. */
  on_account: "yes" | "under_way" | "no"
}

export type PlacementProblem =
  | "order_is_draft"
  | "order_canceled"
  | "already_on_account"
  | "placement_under_way"
  | "paid_otherwise"
  | "nothing_to_pay"
  | "partly_settled"

/** Why an order cannot be put on account, whoever bought it; null: it can. */
export function placementProblem(order: OrderToPlace): PlacementProblem | null {
  if (order.canceled) {
    return "order_canceled"
  }
  if (order.is_draft) {
    return "order_is_draft"
  }
  if (order.on_account !== "no") {
    return order.on_account === "yes" ? "already_on_account" : "placement_under_way"
  }
  if (order.paid_otherwise) {
    return "paid_otherwise"
  }
  if (order.pending <= 0) {
    return "nothing_to_pay"
  }
  // An order is on account as a whole: what it owes is reckoned from its parcels, not from what is left to be paid.
  return order.pending === order.payable ? null : "partly_settled"
}

/** What authorising an order has come to: when it last began, and whether somebody is at the order's record. */
export type Authorizing = { begun_at: Date; is_claimed: boolean }

/**
 * What a hold or a charge stands for is on account. Without either, a session that may still be authorised is waited for,
 * but not for ever: of a server that died before the hold nobody else can put right what the gate refuses since.
 */
export function onAccount(
  { now, session, records: { hold, charges } }: Facts,
  { begun_at, is_claimed }: Authorizing
): OrderToPlace["on_account"] {
  if (hold?.status === "open" || charges.length > 0) {
    return "yes"
  }
  const mayComplete = session?.status === "pending_authorization" || session?.status === "pending"
  const isRunning = is_claimed || now.getTime() - begun_at.getTime() < COMPLETION_SECONDS_MAX * 1_000
  return mayComplete && session.has_order_link && hold?.status !== "released" && isRunning ? "under_way" : "no"
}
