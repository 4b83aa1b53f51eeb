import type { MinorAmount } from "../money/money"

/** An order that staff want to put on account, as it stands. */
export type OrderToPlace = {
  is_draft: boolean
  canceled: boolean
  /** Of the whole order, and what Medusa says is still to be paid of it. */
  payable: MinorAmount
  pending: MinorAmount
  /** A payment of another method is authorised, or captured and not paid back. */
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
