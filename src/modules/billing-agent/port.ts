import type { Program } from "../../domain/program/program"
import type { ApplicationData, FieldProblem, FormFieldUse } from "../../domain/screening/form"

/**
 * What the plugin asks of a billing agent. An adapter implements what its agent can do, says so in `capabilities`, and
 * never throws for anything the agent or the network does: it returns an {@link AgentAnswer}. Amounts are major units.
 */
export interface BillingAgent {
  readonly capabilities: AgentCapabilities
  /** The form fields this agent needs from a buyer; null: the house form. */
  applicationFields(): FormFieldUse[] | null
  /** The agent's own field rules, checked before any call. Empty: it may be sent. */
  checkApplication?(data: ApplicationData): FieldProblem[]
  checkOrder?(order: OrderToRegister): FieldProblem[]
  /** What the agent would refuse of a parcel's carrier and number (`carrier_code`, `tracking_number`). */
  checkShipment?(shipment: Pick<ShipmentToReport, "carrier_code" | "tracking_number">): FieldProblem[]

  /**
   * Asks the agent something that changes nothing there and is about nobody, such as after a number that no buyer has:
   * *accepted* says that it answered and took the credentials, whatever it said.
   */
  testConnection?(call: AgentCall): Promise<AgentAnswer<void>>

  applyBuyer?(buyer: BuyerToRegister, call: AgentCall): Promise<AgentAnswer<BuyerSnapshot>>
  getBuyer?(buyer: BuyerReference, call: AgentCall): Promise<AgentAnswer<BuyerSnapshot>>
  /** What the agent would still lend this buyer. */
  getCredit?(buyer: BuyerReference, call: AgentCall): Promise<AgentAnswer<CreditSnapshot>>

  registerOrder?(order: OrderToRegister, call: AgentCall): Promise<AgentAnswer<OrderSnapshot>>
  getOrder?(order: OrderReference, call: AgentCall): Promise<AgentAnswer<OrderSnapshot>>
  cancelOrder?(order: OrderReference, call: AgentCall): Promise<AgentAnswer<void>>
  reportShipment?(
    order: OrderReference,
    shipment: ShipmentToReport,
    call: AgentCall
  ): Promise<AgentAnswer<{ agent_shipment_id?: string }>>
  /** Takes a reported shipment back, because the parcel did not leave or has another number now. */
  cancelShipment?(order: OrderReference, shipment: ShipmentReference, call: AgentCall): Promise<AgentAnswer<void>>
  confirmDelivery?(order: OrderReference, delivery: DeliveryToReport, call: AgentCall): Promise<AgentAnswer<void>>
  /** Value of shipped goods that the buyer does not owe any more: a return, or a refund out of goodwill. */
  reportReturn?(order: OrderReference, taken_back: ReturnToReport, call: AgentCall): Promise<AgentAnswer<void>>
}

export type AgentCapabilities = {
  /** Who screens buyers: staff of the merchant, the agent, or nobody (each order is screened). */
  buyer_screening: "staff" | "agent" | "none"
  /** Does each order need the agent's consent, and does the answer come at once? */
  order_decision: "none" | "sync" | "async"
  /** `amounts`: limit and used · `probe`: yes or no to an amount · `none` */
  credit: "amounts" | "probe" | "none"
  /** What a shipment notice must carry; `none`: the agent isn't told. */
  shipment: "none" | "slip" | "carrier_and_slip" | "date"
  /** May one registration have several shipment notices? */
  multiple_shipments: boolean
  cancel_order: boolean
  cancel_shipment: boolean
  delivery_confirmation: boolean
  returns: boolean
  /** The carriers an agent has codes for (`domain/shipment/carriers.ts`); `any`: it does not ask which one it is. */
  carriers: string[] | "any"
  /** How long after a parcel left its notice may come without harm, such as the closing of the agent's books; null: unknown. */
  report_within_hours: number | null
  /** When it is worth asking about a buyer under review. */
  screening_rhythm: ScreeningRhythm
  /** How many calls an agent bears in a minute, all instances together, at least 3; null: no bound is known. */
  calls_per_minute_max: number | null
  /** The longest order number the agent takes. */
  order_number_length_max: number
  buyer_number_length_max: number
  /** Lower-case codes of the currencies the agent takes; null: any. */
  currencies: string[] | null
  /** What programs may leave to this agent: the decision on the buyer, on each order, or both. */
  screenings: Program["screening"][]
}

/**
 * Office hours are local to the agent; outside them nobody decides, so nobody is asked. `days` are 1 (Monday) to 7,
 * `to_hour` is the first hour in which nobody is there any more.
 */
export type ScreeningRhythm = {
  first_minutes: number
  /** Doubled from the first one up to this. */
  max_minutes: number
  office_hours: { time_zone: string; from_hour: number; to_hour: number; days: number[] } | null
}

/** Every call ends when `signal` aborts; `deadline_ms` says how long that is, for messages. */
export type AgentCall = { signal: AbortSignal; deadline_ms: number }

/**
 * A refusal and a fault are different things (`refused`: the agent understood and said no; `retryable`: it could not
 * work, certainly without effect; `unknown`: sent, but no answer that tells — the effect may have happened).
 * `duplicate`: the agent says this number, or this step of it, was already done: whether that is our own earlier send
 * or a clash of numbers is not the adapter's to judge.
 *
 * Several `retryable`, `unknown` or `refused` with `auth` in a row, and the agent is left alone for a while; not so for
 * `retryable` with the code `HTTP 429` or `rate_limited` (it asks for fewer calls) and `deadline` (there was no time left
 * to call it), nor with `is_agents_word`: the agent itself answered so, and works.
 */
export type AgentAnswer<T> =
  | { kind: "accepted"; value: T }
  | { kind: "duplicate"; code: string; message: string }
  | { kind: "refused"; reason: RefusalReason; code: string; message: string; field?: string }
  | { kind: "retryable"; code: string; message: string; retry_after_seconds?: number; is_agents_word?: true }
  /** `cause`, where it is known, is for staff: nothing came, what came cannot be read, or the agent's server broke down. */
  | { kind: "unknown"; message: string; cause?: "no_answer" | "garbage" | "server_error" }

export type RefusalReason =
  | "invalid_request"
  /**
   * The merchant's credentials or set-up (also a wrong address), or a door that is shut to all: never the buyer's fault,
   * nothing about the subject. What was to be sent waits, and goes out by itself once that is put right.
   */
  | "auth"
  | "not_found"
  | "wrong_state"
  | "over_limit"
  | "declined"

export type BuyerState = "under_review" | "needs_information" | "approved" | "declined" | "suspended" | "closed"

export type BuyerReference = { number: string }
export type BuyerToRegister = BuyerReference & { data: ApplicationData; requested_limit?: number }
export type BuyerSnapshot = {
  state: BuyerState
  message?: string
  credit_limit?: number
}
export type CreditSnapshot = {
  usable: boolean
  limit_amount: number | null
  used_amount: number | null
}

export type OrderReference = { number: string; buyer_number: string | null }
/** Σ line amounts + Σ line taxes = `total_amount`; shipping and discounts are lines. */
export type OrderToRegister = OrderReference & {
  ordered_on: string
  currency_code: string
  total_amount: number
  tax_amount: number
  lines: OrderLineToRegister[]
  po_number?: string
}
/** `credit`: a gift card or another credit of the buyer's · `rounding`: what whole units leave over */
type LineKind = "item" | "shipping" | "discount" | "credit" | "rounding"
export type OrderLineToRegister = {
  kind: LineKind
  name: string
  code: string
  quantity?: number
  unit_price?: number
  /** Without tax. */
  amount: number
  tax_amount: number
}
export type OrderSnapshot = {
  state: "pending_review" | "approved" | "declined" | "cancelled"
  agent_order_id?: string
  expires_at?: Date
  ship_by?: Date
  reason?: string
}
export type ShipmentToReport = {
  carrier_code: string | null
  tracking_number: string | null
  shipped_at: Date
  amount: number
}
/** A shipment as it was reported. */
export type ShipmentReference = {
  carrier_code: string | null
  tracking_number: string | null
  agent_shipment_id: string | null
}
export type DeliveryToReport = ShipmentReference & { delivered_at: Date }
export type ReturnToReport = { amount: number; currency_code: string; happened_at: Date; kind: "return" | "refund" }
