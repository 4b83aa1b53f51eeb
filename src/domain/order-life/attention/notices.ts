import { plainDateIn } from "../../terms/due-on"
import type { Attention } from "../actions"
import type { Facts, FulfillmentFacts, NoticeFacts } from "../facts"
import { newLabelOf } from "../parcel-number"
import { receivableOf } from "../receivable"
import { isTaken, shipmentNotices } from "../rules/notices"
import { isGone } from "../shipped-value"

export function ofNotices(facts: Facts): Attention[] {
  const parcels = facts.order?.fulfillments ?? []
  return [
    ...facts.records.notices
      .filter(({ status }) => status === "needs_attention")
      .map((notice) => ofRefused(facts, notice)),
    ...parcels.flatMap((parcel) =>
      parcel.canceled_at ? takingBack(facts, parcel) : [...slipChanged(facts, parcel), ...notReported(facts, parcel)]
    ),
  ]
}

/** Not taken by the agent, or not even sent because it would not be. */
function ofRefused(facts: Facts, notice: NoticeFacts): Attention {
  if (notice.kind === "shipment" && notice.withdrawal_requested) {
    return {
      code: "undo_at_agent",
      message:
        `The billing agent was told of slip ${notice.tracking_number ?? "(no number)"}, which is no longer right. Take it ` +
        "back in the agent's own screen, then settle this notice by hand.",
      actions: ["settle_notice"],
    }
  }
  if (notice.kind === "shipment" && !notice.tracking_number && facts.agent.needs_slip) {
    return trackingMissing(facts, notice)
  }
  const { code, actions } = REFUSED[notice.kind]
  return {
    code,
    message: `The billing agent did not take this notice: ${notice.last_message ?? "no reason given"}`,
    actions,
  }
}

const REFUSED: Record<NoticeFacts["kind"], Pick<Attention, "code" | "actions">> = {
  shipment: { code: "notice_refused", actions: ["retry_notice"] },
  order_cancel: { code: "cancellation_refused", actions: ["retry_notice", "settle_notice"] },
  shipment_cancel: { code: "withdrawal_refused", actions: ["retry_notice", "settle_notice"] },
  delivery: { code: "delivery_refused", actions: ["retry_notice", "settle_notice"] },
  return: { code: "return_refused", actions: ["retry_notice", "settle_notice"] },
}

function trackingMissing({ program }: Facts, { deadline_at }: NoticeFacts): Attention {
  const until = deadline_at ? ` The agent wants it by ${plainDateIn(deadline_at, program.time_zone)}.` : ""
  return {
    code: "tracking_missing",
    message:
      "A parcel has left without the carrier's number, and the billing agent pays only with it. Enter the number on the " +
      `parcel, or here on the notice.${until}`,
    actions: ["enter_tracking_number"],
  }
}

/** The fulfilment was cancelled after its notice had gone out: nothing to do yet, but good to know before it is packed anew. */
function takingBack({ records }: Facts, { id }: FulfillmentFacts): Attention[] {
  const isUnderWay = records.notices.some(
    ({ kind, fulfillment_id, status }) =>
      kind === "shipment_cancel" && fulfillment_id === id && UNDER_WAY.includes(status)
  )
  return isUnderWay
    ? [
        {
          code: "notice_being_withdrawn",
          message:
            "A fulfilment was cancelled after the billing agent had been told of it. It is being taken back there; nothing " +
            "has to be done unless the agent refuses.",
          actions: [],
        },
      ]
    : []
}

const UNDER_WAY = ["queued", "sending", "retrying"]

/** The parcel travels under a number that cannot be told by itself. */
function slipChanged(facts: Facts, parcel: FulfillmentFacts): Attention[] {
  const told = shipmentNotices(facts, parcel).at(-1)
  const label = told && isTaken(told) && !told.settled_by_hand ? newLabelOf(parcel, told) : undefined
  if (!told || !label) {
    return []
  }
  const numbers = `The billing agent was told slip ${told.tracking_number ?? "(no number)"}, but the parcel now has ${label.tracking_number}.`
  if (!label.is_valid) {
    return [
      {
        code: "slip_changed",
        message: `${numbers} The agent would not take that number: correct it on the parcel.`,
        actions: ["enter_tracking_number"],
      },
    ]
  }
  return facts.agent.withdraws_shipments
    ? []
    : [
        {
          code: "slip_changed",
          message: `${numbers} The agent takes no shipment back over its interface: take it back in the agent's own screen, then withdraw the notice here and settle it by hand. The new number is then told by itself.`,
          actions: ["withdraw_notice", "settle_notice"],
        },
      ]
}

/** Goods left, and what the agent was told of them has been taken back: nothing tells it anew but a person or a new label. */
function notReported(facts: Facts, parcel: FulfillmentFacts): Attention[] {
  const { agent, program, records } = facts
  const last = shipmentNotices(facts, parcel).at(-1)
  const registration = records.registrations.find(({ id }) => id === last?.registration_id)
  const isOwed = agent.takes_shipments && isGone(parcel, program.notify_on) && receivableOf(records).guaranteed > 0
  return isOwed && last?.status === "withdrawn" && registration?.state === "approved"
    ? [
        {
          code: "not_reported",
          message:
            "A parcel has left, and its notice to the billing agent was taken back: the agent does not pay for it. Send the " +
            "notice again, corrected if need be.",
          actions: ["retry_notice"],
        },
      ]
    : []
}
