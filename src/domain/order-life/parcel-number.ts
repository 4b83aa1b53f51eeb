import { normalizeTrackingNumber } from "../shipment/tracking-number"
import type { ParcelNumber } from "./actions"
import type { FulfillmentFacts, LabelFacts, NoticeFacts } from "./facts"

/** Several labels on one parcel: the first one that the agent takes (02). */
const labelOf = ({ labels }: FulfillmentFacts): LabelFacts | undefined =>
  labels.find(({ is_valid }) => is_valid) ?? labels[0]

export function numberOf(parcel: FulfillmentFacts): ParcelNumber {
  const label = labelOf(parcel)
  return { tracking_number: label?.tracking_number ?? null, carrier_code: label?.carrier_code ?? null }
}

/** Does the parcel say something else than when its notice was written? What staff corrected by hand is not the parcel's. */
export function saysSomethingNew(parcel: FulfillmentFacts, notice: NoticeFacts): boolean {
  const label = labelOf(parcel)
  return (
    label !== undefined &&
    (label.tracking_number !== notice.parcel_tracking_number || label.carrier_code !== notice.parcel_carrier_code)
  )
}

/**
 * The label under which a parcel travels now, where the agent was told another number; undefined while the agent's number
 * is still on the parcel, or is a person's correction of what the parcel says. The carrier alone is no new number: it is
 * only guessed.
 */
export function newLabelOf(parcel: FulfillmentFacts, notice: NoticeFacts): LabelFacts | undefined {
  const label = labelOf(parcel)
  const same = (a: string, b: string | null) => normalizeTrackingNumber(a) === normalizeTrackingNumber(b ?? "")
  const isKnown = parcel.labels.some(({ tracking_number }) => same(tracking_number, notice.tracking_number))
  return label && !isKnown && !same(label.tracking_number, notice.parcel_tracking_number) ? label : undefined
}
