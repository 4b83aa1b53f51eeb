import type { AdminNotice } from "./notice"

export type DecisionState =
  "approved" | "pending" | "unknown" | "declined" | "not_needed" | "needs_attention" | "cancelled"

export type OrderDecision = {
  state: DecisionState
  must_not_ship: boolean
  message: string
  /** Our number of this order at the agent. */
  number: string | null
  expires_at: string | null
  ship_by: string | null
}

export type OrderHold = {
  id: string
  status: "open" | "charged" | "released"
  amount: number
  remaining_amount: number
}

export type OrderCharge = {
  id: string
  fulfillment_id: string
  amount: number
  event_at: string
  lines: { title: string; quantity: number; tax_rate: number | null; amount: number }[]
}

/** What the dashboard's order page hands to a widget, as far as it matters here. */
export type ShownOrder = {
  id: string
  status: string
  payment_collections?: { payments?: { provider_id: string; canceled_at?: string | Date | null }[] | null }[] | null
}

export type Attention = { code: string; message: string; actions: string[] }

/** An order as `GET /admin/trade-credit/orders/:order_id` gives it. */
export type AdminOrderOnAccount = {
  order_id: string
  currency_code: string
  po_number: string | null
  due_on: string | null
  program: { id: string; label: string; agent_id: string; book: "own" | "agent" }
  account: { id: string; company_name: string; available_amount: number | null } | null
  decision: OrderDecision
  hold: OrderHold | null
  charges: OrderCharge[]
  notices: AdminNotice[]
  needs_attention: Attention[]
}
