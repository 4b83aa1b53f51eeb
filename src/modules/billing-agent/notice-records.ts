import type { LastAnswer } from "./records"

export type BoardFigure = {
  agent_id: string
  currency_code: string
  notices_count: number
  amount_at_risk: number
  overdue_count: number
  overdue_amount: number
  needs_attention_count: number
  oldest_shipped_at: Date
}

export type NoticeKind = "shipment" | "order_cancel" | "shipment_cancel" | "delivery" | "return"
export type NoticeStatus =
  | "awaiting_shipment"
  | "queued"
  | "sending"
  | "accepted"
  | "retrying"
  | "needs_attention"
  | "withdrawn"
  | "not_required"
export type NoticePayload = {
  carrier_code?: string | null
  tracking_number?: string | null
  shipped_at?: string
  /** `delivery`: when it arrived · `return`: when it came back or was refunded */
  happened_at?: string
  /** The value at risk until the agent has taken the notice; of a `return`, the value taken back. */
  amount?: number
  /** `return` */
  credit_kind?: "return" | "refund"
}
export type CreateNotice = {
  /**
   * `shipment:<fulfillment id>` (from the second revision on with `:<revision>`), `order_cancel:<registration id>`,
   * `shipment_cancel:<notice id>`, `delivery:<fulfillment id>`, `return:<credit key>`
   */
  key: string
  kind: NoticeKind
  agent_id: string
  program_id: string
  account_order_id: string
  order_id: string | null
  registration_id: string | null
  fulfillment_id: string | null
  status: "awaiting_shipment" | "queued"
  payload: NoticePayload
  /** 1 unless an earlier notice about the same parcel had to be taken back. */
  revision?: number
}
export type NoticeRecord = Omit<CreateNotice, "status" | "revision" | "registration_id"> & {
  id: string
  registration_id: string
  status: NoticeStatus
  revision: number
  /** What the parcel said when this was written; differs from the payload when staff have corrected it. */
  parcel_tracking_number: string | null
  parcel_carrier_code: string | null
  /** A send that got no answer may have taken effect, and nothing has cleared that up since. */
  may_be_at_agent: boolean
  /** `shipment_cancel`: the notice it takes back. */
  subject_notice_id: string | null
  agent_shipment_id: string | null
  /** Until when the agent takes it without harm; null: unknown, or it has not left. */
  deadline_at: Date | null
  settled_by: string | null
  /** Who of the staff last had it sent again. */
  retried_by: string | null
  retried_at: Date | null
  currency_code: string
  attempts: number
  next_attempt_at: Date | null
  last_answer: LastAnswer | null
  /** It had gone out when it was withdrawn: a person must undo it at the agent. */
  withdrawal_requested_at: Date | null
  accepted_at: Date | null
  created_at: Date
  updated_at: Date
}
