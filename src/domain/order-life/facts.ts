import type { Program } from "../program/program"

/**
 * What Medusa and our own records say about one order on account, read once and then only looked at. Medusa's amounts
 * are exact major units here (its totals can be fractional even in JPY); the rules that turn them into money on account
 * round them (`shipped-value.ts`), and everything they produce is in minor units.
 */
export type Facts = {
  now: Date
  program: Pick<Program, "notify_on" | "currency_decimals" | "book">
  agent: AgentFacts
  /** Null: the checkout has not led to an order, or its order was rolled back. */
  order: OrderFacts | null
  /** The payment session through which the order came on account; null once deleted. */
  session: SessionFacts | null
  collections: CollectionFacts[]
  records: Records
}

/** What the plan must know of the agent's abilities. */
export type AgentFacts = { decides_orders: boolean; takes_shipments: boolean; multiple_shipments: boolean }

export type OrderFacts = {
  id: string
  canceled: boolean
  /** Exact; the payable amount is this rounded. */
  total: number
  lines: OrderLineFacts[]
  shipping: ShippingFacts[]
  fulfillments: FulfillmentFacts[]
  /** What Medusa has written into the order's books: a row for each capture and refund. */
  transactions: { reference_id: string; amount: number }[]
}

/** `total` includes tax and the line's share of discounts. */
export type OrderLineFacts = {
  id: string
  title: string
  code: string
  quantity: number
  unit_price: number
  subtotal: number
  discount: number
  discount_tax: number
  tax: number
  total: number
  tax_rate: number | null
  requires_shipping: boolean
}
export type ShippingFacts = {
  id: string
  title: string
  subtotal: number
  discount: number
  discount_tax: number
  tax: number
  total: number
  tax_rate: number | null
}
export type FulfillmentFacts = {
  id: string
  created_at: Date
  shipped_at: Date | null
  delivered_at: Date | null
  canceled_at: Date | null
  requires_shipping: boolean
  /** In pieces of the order line, also for inventory kits. */
  items: { line_id: string; quantity: number }[]
  labels: { tracking_number: string; tracking_url: string | null }[]
}

export type SessionFacts = { id: string; status: string; collection_id: string; has_order_link: boolean }
export type CollectionFacts = {
  id: string
  status: string
  amount: number
  captured_amount: number
  /** Of this plugin's provider only. */
  payments: PaymentFacts[]
}
export type PaymentFacts = {
  id: string
  amount: number
  captured_at: Date | null
  canceled_at: Date | null
  captures: { id: string; amount: number; created_at: Date }[]
  refunded: number
}

/** Ours. Amounts in minor units. */
export type Records = {
  account_order_id: string
  opened_at: Date
  hold: HoldFacts | null
  charges: ChargeFacts[]
  /** The newest registration. */
  registration: RegistrationFacts | null
  notices: NoticeFacts[]
}
export type HoldFacts = { id: string; status: "open" | "charged" | "released"; remaining: number; created_at: Date }
export type ChargeFacts = {
  id: string
  fulfillment_id: string
  amount: number
  lines: { reference_id: string; quantity: number; amount: number }[]
}
export type RegistrationFacts = {
  id: string
  state: "queued" | "sending" | "unknown" | "pending_review" | "approved" | "declined" | "cancelled" | "needs_attention"
  created_at: Date
  /** A send without answer may have taken effect, whatever was said since. */
  may_be_at_agent: boolean
  /** Its cancellation is owed; it will never be sent again. */
  superseded: boolean
  last_answer_at: Date | null
  last_message: string | null
}
export type NoticeFacts = {
  key: string
  kind: "shipment" | "order_cancel"
  status: string
  fulfillment_id: string | null
  /** It had gone out when it was withdrawn; a person was asked to undo it at the agent. */
  withdrawal_requested: boolean
  last_message: string | null
}

export const shipmentNoticeKey = (fulfillmentId: string) => `shipment:${fulfillmentId}`
export const cancelNoticeKey = (registrationId: string) => `order_cancel:${registrationId}`
export const chargeKey = (fulfillmentId: string) => `charge:${fulfillmentId}`
