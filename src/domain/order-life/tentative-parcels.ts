import type { FulfillmentFacts } from "./facts"
import { isSettling } from "./rules/payment"
import { goneAt, piecesOf } from "./shipped-value"

type Parcel = Omit<FulfillmentFacts, "is_tentative">
/** How many pieces of a line the order itself counts. */
export type CountedPieces = { fulfilled: number; shipped: number; delivered: number }

type Known = {
  /** All of the order, this one too. */
  parcels: Parcel[]
  countedOf: (lineId: string) => CountedPieces
  /** The fulfilments that are charged. */
  charged: string[]
}

const IS_MARKED: Record<keyof CountedPieces, (parcel: Parcel) => boolean> = {
  fulfilled: () => true,
  shipped: ({ shipped_at }) => shipped_at !== null,
  delivered: ({ delivered_at }) => delivered_at !== null,
}

/**
 * Medusa marks a parcel in one step and enters its pieces into the order in another, and takes the mark back when that
 * fails. So while the order counts fewer pieces than are marked, a young mark is not believed; an old one stays. What is
 * charged was believed before, by this mark or another, and is not doubted again.
 */
export function isTentative(now: Date, parcel: Parcel, { parcels, countedOf, charged }: Known): boolean {
  const mark = parcel.shipped_at ? "shipped" : parcel.delivered_at ? "delivered" : "fulfilled"
  const marked = parcels.filter((one) => !one.canceled_at && IS_MARKED[mark](one))
  const isCounted = ({ line_id }: Parcel["items"][number]) =>
    marked.reduce((sum, one) => sum + piecesOf(one, line_id), 0) <= countedOf(line_id)[mark]
  return !charged.includes(parcel.id) && isSettling(now, goneAt(parcel)) && !parcel.items.every(isCounted)
}
