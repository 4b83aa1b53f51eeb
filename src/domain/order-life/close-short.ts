import type { FulfillmentFacts, OrderFacts } from "./facts"
import { isGone, piecesOf } from "./shipped-value"

export type CloseShortProblem = "order_canceled" | "nothing_shipped" | "nothing_unfulfilled" | "order_busy"

/** Lines whose quantity becomes what is packed or has left already, and how many pieces go. */
export type ShortLine = { line_id: string; kept: number; removed: number }

/**
 * Closing an order short: what nobody has packed is not going to come. Before anything has left the order is cancelled
 * instead, which undoes all of it; once something has, Medusa refuses to cancel.
 */
export function closeShort(
  order: OrderFacts,
  notifyOn: "shipment" | "fulfillment"
): { problem: CloseShortProblem } | { lines: ShortLine[] } {
  if (order.canceled) {
    return { problem: "order_canceled" }
  }
  const lines = unpackedLines(order)
  if (lines.length === 0) {
    return { problem: "nothing_unfulfilled" }
  }
  const isLeaving = (parcel: FulfillmentFacts) => isGone({ ...parcel, is_tentative: false }, notifyOn)
  if (!order.fulfillments.some(isLeaving)) {
    return { problem: "nothing_shipped" }
  }
  // In seconds Medusa has entered the parcel or taken the mark back (`tentative-parcels.ts`).
  return order.fulfillments.some((parcel) => isGone(parcel, notifyOn)) ? { lines } : { problem: "order_busy" }
}

function unpackedLines({ lines, fulfillments }: OrderFacts): ShortLine[] {
  const packed = fulfillments.filter(({ canceled_at }) => !canceled_at)
  return lines
    .map(({ id, quantity }) => {
      const kept = Math.min(
        quantity,
        packed.reduce((sum, parcel) => sum + piecesOf(parcel, id), 0)
      )
      return { line_id: id, kept, removed: quantity - kept }
    })
    .filter(({ removed }) => removed > 0)
}
