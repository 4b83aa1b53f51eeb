import type { OrderFacts } from "./facts"
import { isGone, piecesOf } from "./shipped-value"

export type CloseShortProblem = "order_canceled" | "nothing_shipped" | "nothing_unfulfilled"

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
  return order.fulfillments.some((parcel) => isGone(parcel, notifyOn)) ? { lines } : { problem: "nothing_shipped" }
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
