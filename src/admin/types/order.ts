import type { AdminNotice, LastAnswer } from "./notice"

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

export type PaperLine = { title: string; quantity: number; tax_rate: number | null; amount: number }

/** What was charged to the account, or credited to it; `unguaranteed`: on the merchant's own book, though an agent should bear it. */
type Paper = { id: string; amount: number; unguaranteed: boolean; event_at: string; lines: PaperLine[] }
/** `fulfillment_id` null: value that was added when everything had left. */
export type OrderCharge = Paper & { fulfillment_id: string | null }
export type OrderCredit = Paper & { kind: "return" | "refund"; reference_id: string }

/** The order, or a part of it, under one number at the agent. */
export type OrderRegistration = {
  id: string
  number: string
  attempt: number
  /** Null: the whole order; else a fulfilment's id, or `rest`. */
  part: string | null
  state: string
  amount: number
  last_answer: LastAnswer | null
  decided_at: string | null
}

/** What speaks against packing the order; `amount`: how much credit is missing. */
export type ShipStop = { code: string; message: string; amount?: number }

/** Someone lets goods leave that should stay; `is_valid`: it counts for what stands against the order now. */
export type ShipOverride = { reason: string; actor: string; created_at: string; is_valid: boolean }

/** Where an order could be put on account, as `GET …/place-on-account` gives it. */
export type Placement = {
  problem: { code: string; message: string } | null
  programs: PlacementProgram[]
}
export type PlacementProgram = {
  program_id: string
  label: string
  currency_code: string
  book: "own" | "agent"
  company_name: string | null
  available_amount: number | null
  required_amount: number | null
  eligible: boolean
  po_number_required: boolean
  reasons: { code: string; message: string; shortfall_amount?: number }[]
}

/** What the dashboard's order page hands to a widget, as far as it matters here. */
export type ShownOrder = {
  id: string
  status: string
  payment_collections?: { payments?: { provider_id: string; canceled_at?: string | Date | null }[] | null }[] | null
}

export type Attention = {
  code: string
  message: string
  actions: string[]
  amount?: number
  /** How far the order would have to be let go beyond the limit. */
  override_amount?: number
  /** What Medusa takes as one when the order is paid another way, and what of it then leaves the account. */
  pending_amount?: number
  leaving_amount?: number
}

/** An order as `GET /admin/trade-credit/orders/:order_id` gives it. */
export type AdminOrderOnAccount = {
  order_id: string
  currency_code: string
  po_number: string | null
  due_on: string | null
  program: { id: string; label: string; agent_id: string; book: "own" | "agent" }
  account: { id: string; company_name: string; available_amount: number | null } | null
  decision: OrderDecision
  ship_stops: ShipStop[]
  ship_override: ShipOverride | null
  /** Something has left, and something is not packed. */
  may_close_short: boolean
  hold: OrderHold | null
  /** Oldest first; the last one counts, and beside it those of parcels that were split off. */
  registrations: OrderRegistration[]
  /** Left and charged, but told to the agent only with the rest of the order. */
  waiting_amount: number
  charges: OrderCharge[]
  credits: OrderCredit[]
  unguaranteed_amount: number
  notices: AdminNotice[]
  needs_attention: Attention[]
}
