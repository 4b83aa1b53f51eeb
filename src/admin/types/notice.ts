import type { BoardAction } from "../../domain/shipment/board"

export type NoticeStatus =
  | "awaiting_shipment"
  | "queued"
  | "sending"
  | "accepted"
  | "retrying"
  | "needs_attention"
  | "withdrawn"
  | "not_required"

export type LastAnswer = { at: string; kind: string; code?: string; message: string; field?: string; reason?: string }

/** A notice as `GET /admin/trade-credit/notices` and the order's route give it. */
export type AdminNotice = {
  id: string
  kind: "shipment" | "order_cancel" | "shipment_cancel" | "delivery" | "return"
  status: NoticeStatus
  agent_id: string
  order_id: string | null
  /** Our number of the order at the agent. */
  number: string | null
  carrier_code: string | null
  tracking_number: string | null
  amount: number | null
  amount_at_risk: number | null
  currency_code: string
  shipped_at: string | null
  deadline_at: string | null
  is_overdue: boolean
  attempts: number
  next_attempt_at: string | null
  last_answer: LastAnswer | null
  accepted_at: string | null
  withdrawal_requested_at: string | null
  actions: BoardAction[]
}

/** What has left and an agent has not taken yet, of one agent and currency. */
export type BoardFigure = {
  agent_id: string
  currency_code: string
  notices_count: number
  amount_at_risk: number
  overdue_count: number
  overdue_amount: number
  needs_attention_count: number
  oldest_shipped_at: string
}
