import type { Action, ParcelNumber } from "../actions"
import { chargeKey, shipmentNoticeKey, type Facts, type FulfillmentFacts, type NoticeFacts } from "../facts"
import { chargeFor, goneAt, isGone, isWhollyGone } from "../shipped-value"

/**
 * Parcels: the notice is made with the fulfilment; the moment the parcel is gone (by the program's `notify_on`) its value
 * is charged and the notice queued. One charge a round: the next one is counted from the records that this one changes.
 */
export function parcels(facts: Facts): Action[] {
  const { order, program, records } = facts
  if (!order) {
    return []
  }
  const charge = nextUncharged(facts)
  if (!charge) {
    // Without a registration there is nobody to tell yet; the one to come is waited for.
    return facts.agent.takes_shipments && records.registration
      ? order.fulfillments.flatMap((parcel) => noticeOf(facts, parcel))
      : []
  }
  const { amount, lines } = chargeFor(order, charge, records.charges, program.currency_decimals)
  return [
    {
      type: "post_charge",
      key: chargeKey(charge.id),
      fulfillment_id: charge.id,
      amount,
      lines,
      event_at: goneAt(charge),
      unguaranteed: false,
    },
  ]
}

function nextUncharged({ order, program, records }: Facts): FulfillmentFacts | undefined {
  return order?.fulfillments
    .filter((parcel) => isGone(parcel, program.notify_on) && parcel.items.length > 0)
    .filter(({ id }) => !records.charges.some(({ fulfillment_id }) => fulfillment_id === id))
    .sort((a, b) => goneAt(a).getTime() - goneAt(b).getTime() || a.id.localeCompare(b.id))[0]
}

function noticeOf(facts: Facts, parcel: FulfillmentFacts): Action[] {
  const { records, program } = facts
  const key = shipmentNoticeKey(parcel.id)
  const notice = records.notices.find((record) => record.key === key)
  if (parcel.canceled_at) {
    return notice && isStanding(notice) ? [{ type: "withdraw_notice", key, not_required: false }] : []
  }
  if (!parcel.requires_shipping) {
    return []
  }
  if (!notice) {
    const registration_id = records.registration?.id
    return registration_id
      ? [{ type: "create_notice", key, fulfillment_id: parcel.id, revision: 1, registration_id }]
      : []
  }
  if (notice.status !== "awaiting_shipment" || !isGone(parcel, program.notify_on)) {
    return []
  }
  return reportOf(facts, parcel, key)
}

/** Also what has gone out must be taken back; the outbox knows whether it can or a person must. */
const isStanding = ({ status, withdrawal_requested }: NoticeFacts) =>
  status !== "withdrawn" && status !== "not_required" && !withdrawal_requested

/** Several labels on one parcel: the first one that the agent takes (02). */
function numberOf({ labels }: FulfillmentFacts): ParcelNumber {
  const label = labels.find(({ is_valid }) => is_valid) ?? labels[0]
  return { tracking_number: label?.tracking_number ?? null, carrier_code: label?.carrier_code ?? null }
}

/** Agents that take one slip per order are told when the last piece leaves; the other parcels are then told with it. */
function reportOf({ order, agent, program, records }: Facts, parcel: FulfillmentFacts, key: string): Action[] {
  const chargeOf = ({ id }: FulfillmentFacts) =>
    records.charges.find(({ fulfillment_id }) => fulfillment_id === id)?.amount ?? 0
  if (agent.multiple_shipments || !order) {
    return [{ type: "queue_notice", key, fulfillment_id: parcel.id, amount: chargeOf(parcel), ...numberOf(parcel) }]
  }
  const gone = order.fulfillments.filter((other) => isGone(other, program.notify_on))
  if (!isWhollyGone(order, gone)) {
    return []
  }
  const shippable = gone.filter(({ requires_shipping }) => requires_shipping)
  const last = shippable.reduce((latest, other) => (goneAt(other) >= goneAt(latest) ? other : latest))
  return parcel.id === last.id
    ? [
        {
          type: "queue_notice",
          key,
          fulfillment_id: parcel.id,
          amount: gone.reduce((sum, other) => sum + chargeOf(other), 0),
          ...numberOf(parcel),
        },
      ]
    : [{ type: "withdraw_notice", key, not_required: true }]
}
