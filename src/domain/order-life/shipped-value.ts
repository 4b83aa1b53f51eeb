import { toMinor, type MinorAmount } from "../money/money"
import type { ChargeFacts, FulfillmentFacts, OrderFacts } from "./facts"
import { sumOfLine } from "./paper-lines"

/** The payable amount of an order: Medusa's total, which can be fractional even in JPY, rounded half up. */
export function payableAmount(order: Pick<OrderFacts, "total">, decimals: number): MinorAmount {
  return toMinor(order.total, decimals)
}

export const isGone = (fulfillment: FulfillmentFacts, notifyOn: "shipment" | "fulfillment"): boolean => {
  if (fulfillment.canceled_at || fulfillment.is_tentative) {
    return false
  }
  // Delivered without ever being marked shipped is gone too; Medusa allows it (05 §4.2).
  if (fulfillment.shipped_at || fulfillment.delivered_at || !fulfillment.requires_shipping) {
    return true
  }
  return notifyOn === "fulfillment" && fulfillment.labels.length > 0
}

export const goneAt = (fulfillment: Pick<FulfillmentFacts, "shipped_at" | "delivered_at" | "created_at">): Date =>
  fulfillment.shipped_at ?? fulfillment.delivered_at ?? fulfillment.created_at

/** Has every piece of the order left, or will leave in parcels that are gone? */
export function isWhollyGone(order: OrderFacts, gone: FulfillmentFacts[]): boolean {
  return order.lines.every(
    (line) => gone.reduce((pieces, fulfillment) => pieces + piecesOf(fulfillment, line.id), 0) >= line.quantity
  )
}

/**
 * Pieces that were charged as gone and are not gone now: their parcel was unpacked again. What was then taken out of the order
 * is a lower price.
 */
export function unpackedPieces(
  order: OrderFacts,
  charges: ChargeFacts[],
  notifyOn: "shipment" | "fulfillment"
): number {
  const gone = order.fulfillments.filter((parcel) => isGone(parcel, notifyOn))
  return order.lines.reduce((sum, { id, quantity }) => {
    const left = gone.reduce((pieces, parcel) => pieces + piecesOf(parcel, id), 0)
    return sum + Math.max(0, Math.min(quantity, sumOfLine(charges, id).quantity) - left)
  }, 0)
}

/** Pieces of one order line in a parcel. */
export function piecesOf(fulfillment: Pick<FulfillmentFacts, "items">, lineId: string): number {
  return fulfillment.items.reduce((sum, item) => (item.line_id === lineId ? sum + item.quantity : sum), 0)
}
