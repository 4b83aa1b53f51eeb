import type { Row } from "../sql"
import type { OrderReference } from "../port"
import type {
  LastAnswer,
  NoticeKind,
  NoticePayload,
  NoticeRecord,
  NoticeStatus,
  OrderRegistrationRecord,
} from "../types"

export type NoticeRow = NoticeRecord & { unanswered_sends: number }

/** With what its registration says; the claim has counted the send that is to come. */
export type ClaimedNotice = NoticeRow & {
  registration: OrderReference & { state: OrderRegistrationRecord["state"]; amount: number }
}

export function toClaimedNotice(row: Row): ClaimedNotice {
  return {
    ...toNoticeRow(row),
    registration: {
      number: row.number as string,
      buyer_number: row.buyer_number as string | null,
      state: row.registration_state as OrderRegistrationRecord["state"],
      amount: Number(row.registration_amount),
    },
  }
}

export function toNoticeRow(row: Row): NoticeRow {
  return {
    id: row.id as string,
    key: row.key as string,
    kind: row.kind as NoticeKind,
    status: row.status as NoticeStatus,
    agent_id: row.agent_id as string,
    program_id: row.program_id as string,
    account_order_id: row.account_order_id as string,
    order_id: row.order_id as string | null,
    registration_id: row.registration_id as string,
    fulfillment_id: row.fulfillment_id as string | null,
    payload: {
      carrier_code: row.carrier_code as string | null,
      tracking_number: row.tracking_number as string | null,
      ...(row.shipped_at ? { shipped_at: (row.shipped_at as Date).toISOString() } : {}),
      ...(row.happened_at ? { happened_at: (row.happened_at as Date).toISOString() } : {}),
      ...(row.amount === null ? {} : { amount: Number(row.amount) }),
      ...(row.credit_kind ? { credit_kind: row.credit_kind as NoticePayload["credit_kind"] } : {}),
    },
    revision: row.revision as number,
    parcel_tracking_number: row.parcel_tracking_number as string | null,
    parcel_carrier_code: row.parcel_carrier_code as string | null,
    may_be_at_agent: (row.unanswered_sends as number) > 0 || (row.old_slip_may_be_there as boolean),
    subject_notice_id: row.subject_notice_id as string | null,
    agent_shipment_id: row.agent_shipment_id as string | null,
    deadline_at: row.deadline_at as Date | null,
    settled_by: row.settled_by as string | null,
    retried_by: row.retried_by as string | null,
    retried_at: row.retried_at as Date | null,
    currency_code: row.currency_code as string,
    attempts: row.attempts as number,
    next_attempt_at: row.next_attempt_at as Date | null,
    last_answer: row.last_answer as LastAnswer | null,
    withdrawal_requested_at: row.withdrawal_requested_at as Date | null,
    accepted_at: row.accepted_at as Date | null,
    created_at: row.created_at as Date,
    updated_at: row.updated_at as Date,
    unanswered_sends: row.unanswered_sends as number,
  }
}

export function toNoticeRecord({ unanswered_sends, ...record }: NoticeRow): NoticeRecord {
  return record
}
