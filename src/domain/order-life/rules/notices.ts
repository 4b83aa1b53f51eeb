import type { Action } from "../actions"
import {
  deliveryNoticeKey,
  shipmentNoticeKey,
  type Facts,
  type FulfillmentFacts,
  type NoticeFacts,
  type Records,
  type RegistrationFacts,
} from "../facts"
import { newLabelOf, numberOf, saysSomethingNew } from "../parcel-number"
import { partOf } from "../registrations"
import { isGone } from "../shipped-value"
import { reportOf } from "./report"

/** What the agent is to be told of one parcel, or told anew, or what is to be taken back of it. */
export function noticesOf(facts: Facts, parcel: FulfillmentFacts): Action[] {
  const { records, agent, program } = facts
  const notices = shipmentNotices(facts, parcel)
  const newest = notices.at(-1)
  const registration = partOf(records, parcel.id) ?? records.registration
  if (parcel.canceled_at) {
    return notices.filter(isStanding).map(takeBack)
  }
  if (newest && registration && wasForDeclined(records, newest, registration)) {
    return [noticeFor(parcel, newest.revision + 1, registration.id)]
  }
  if (!newest) {
    // What is not shipped has no number that such an agent could be told.
    const isTold = parcel.requires_shipping || !agent.needs_slip
    return registration && isTold ? [noticeFor(parcel, 1, registration.id)] : []
  }
  const older = notices.filter((notice) => notice !== newest && isStanding(notice))
  if (older.length > 0) {
    // Before the newer one goes out: the agent takes one slip a parcel.
    return older.map(takeBack)
  }
  if (isForNobody(facts, newest)) {
    return [{ type: "withdraw_notice", key: newest.key, not_required: true }]
  }
  if (newest.status === "awaiting_shipment") {
    return isGone(parcel, program.notify_on) ? reportOf(facts, parcel, notices) : []
  }
  return [...toldAnew(facts, parcel, newest), ...deliveryOf(facts, parcel, newest)]
}

/** Oldest revision first. */
export function shipmentNotices({ records }: Facts, { id }: Pick<FulfillmentFacts, "id">): NoticeFacts[] {
  return records.notices
    .filter(({ kind, fulfillment_id }) => kind === "shipment" && fulfillment_id === id)
    .sort((a, b) => a.revision - b.revision)
}

/** Also what has gone out must be taken back; the outbox knows whether it can or a person must. */
const isStanding = ({ status, withdrawal_requested }: NoticeFacts) =>
  status !== "withdrawn" && status !== "not_required" && !withdrawal_requested

/** Its registration has been refused or taken back by the agent, so nobody is left to be told. */
function isForNobody({ records }: Facts, notice: NoticeFacts): boolean {
  const registration = records.registrations.find(({ id }) => id === notice.registration_id)
  const isOver = registration?.state === "declined" || registration?.state === "cancelled"
  return (
    isOver && !registration.superseded && isStanding(notice) && !notice.may_be_at_agent && notice.status !== "accepted"
  )
}

/** It was for nobody when the agent had declined; by now another registration has taken the place of that one. */
function wasForDeclined({ registrations }: Records, { status, registration_id }: NoticeFacts, now: RegistrationFacts) {
  const before = registrations.find(({ id }) => id === registration_id)
  const isDeclined = before?.state === "declined" && before.superseded
  return isDeclined && status === "not_required" && !now.superseded && now.id !== registration_id
}

const takeBack = ({ key }: NoticeFacts): Action => ({ type: "withdraw_notice", key, not_required: false })

const noticeFor = ({ id }: FulfillmentFacts, revision: number, registration_id: string): Action => ({
  type: "create_notice",
  key: shipmentNoticeKey(id, revision),
  fulfillment_id: id,
  revision,
  registration_id,
})

/**
 * The agent has, or will have, another number than the parcel now. What has surely not reached it is revised; what has is
 * told anew under the next revision, and the older one taken back. The new one is made first, so that a crash in between
 * leaves a standing older one to take back, and not a parcel that nobody tells of.
 */
function toldAnew({ agent }: Facts, parcel: FulfillmentFacts, notice: NoticeFacts): Action[] {
  // What a person has told the agent by hand is theirs: nobody here knows under which number.
  const isTheirs = notice.status === "accepted" && notice.settled_by_hand
  if (isTheirs || notice.status === "not_required") {
    return []
  }
  const isOpen = notice.status === "queued" || notice.status === "retrying" || notice.status === "needs_attention"
  if (isOpen && !notice.may_be_at_agent && !notice.withdrawal_requested) {
    return saysSomethingNew(parcel, notice) ? [{ type: "revise_notice", key: notice.key, ...numberOf(parcel) }] : []
  }
  const isAnswered = notice.status === "withdrawn" || isTaken(notice)
  const isPossible = notice.status === "withdrawn" || agent.withdraws_shipments
  return isAnswered && isPossible && newLabelOf(parcel, notice)?.is_valid
    ? [noticeFor(parcel, notice.revision + 1, notice.registration_id)]
    : []
}

/** The agent has it, or may have it and is not asked again by itself. What is still being sent is waited for. */
export const isTaken = ({ status, may_be_at_agent, withdrawal_requested }: NoticeFacts) =>
  !withdrawal_requested && (status === "accepted" || (status === "needs_attention" && may_be_at_agent))

function deliveryOf({ agent, records }: Facts, parcel: FulfillmentFacts, notice: NoticeFacts): Action[] {
  const key = deliveryNoticeKey(parcel.id)
  const isOwed = agent.wants_delivery && parcel.delivered_at !== null && notice.status === "accepted"
  return isOwed && !records.notices.some((other) => other.key === key)
    ? [{ type: "report_delivery", key, fulfillment_id: parcel.id, registration_id: notice.registration_id }]
    : []
}
