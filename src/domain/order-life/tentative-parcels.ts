import type { FulfillmentFacts } from "./facts"
import { isSettling } from "./rules/payment"
import { goneAt, piecesOf } from "./shipped-value"

type Parcel = Omit<FulfillmentFacts, "is_tentative">
/** How many pieces of a line the order itself counts. */
export type CountedPieces = { fulfilled: number; shipped: number; delivered: number }

const MARKED_AT: Record<keyof CountedPieces, (parcel: Parcel) => Date | null> = {
  fulfilled: ({ created_at }) => created_at,
  shipped: ({ shipped_at }) => shipped_at,
  delivered: ({ delivered_at }) => delivered_at,
}

/**
 * Medusa marks a parcel in one step and enters its pieces into the order in another, and takes the mark back when that
 * fails. So a young mark is believed only when the order counts its pieces too; an old one stays, whether or not.
 */
export function isTentative(
  now: Date,
  parcel: Parcel,
  parcels: Parcel[],
  countedOf: (lineId: string) => CountedPieces
): boolean {
  const mark = parcel.shipped_at ? "shipped" : parcel.delivered_at ? "delivered" : "fulfilled"
  const isBefore = (other: Parcel) => MARKED_AT[mark](other)!.getTime() < goneAt(parcel).getTime()
  const earlier = parcels.filter((other) => !other.canceled_at && MARKED_AT[mark](other) && isBefore(other))
  const pieces = (lineId: string) => [...earlier, parcel].reduce((sum, one) => sum + piecesOf(one, lineId), 0)
  return (
    isSettling(now, goneAt(parcel)) && parcel.items.some(({ line_id }) => pieces(line_id) > countedOf(line_id)[mark])
  )
}
