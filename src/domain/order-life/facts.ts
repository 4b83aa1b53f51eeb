import type { AccountStatus } from "../credit/states"
import type { Program } from "../program/program"

/**
 * What Medusa and our own records say about one order on account, read once and then only looked at. Medusa's amounts
 * are exact major units here (its totals can be fractional even in JPY); the rules that turn them into money on account
 * round them (`shipped-value.ts`), and everything they produce is in minor units.
 */
export type Facts = {
  now: Date
  program: Pick<Program, "notify_on" | "currency_decimals" | "book" | "partial" | "credit_stop" | "time_zone">
  agent: AgentFacts
  /** Null: the checkout has not led to an order, or its order was rolled back. */
  order: OrderFacts | null
  /** The payment session through which the order came on account; null once deleted. */
  session: SessionFacts | null
  collections: CollectionFacts[]
  /** Null: order-screened, or a guest. */
  account: AccountFacts | null
  records: Records
}

/**
 * `available` in minor units, with what the program's tolerance or an override of this order allows beyond it; null: no
 * limit is known, the agent's answer decides.
 */
export type AccountFacts = {
  status: AccountStatus
  available: number | null
  /** The part of it that tolerance or override allow. */
  allowed: number
}

/** What the plan must know of the agent's abilities. */
export type AgentFacts = {
  decides_orders: boolean
  takes_shipments: boolean
  multiple_shipments: boolean
  /** A shipment without the carrier's number is no use to it. */
  needs_slip: boolean
  withdraws_shipments: boolean
  cancels_orders: boolean
  wants_delivery: boolean
  /** Is the agent told of what is taken back, by interface or by a person? False where nobody outside keeps the book. */
  hears_of_returns: boolean
}

export type OrderFacts = {
  id: string
  canceled: boolean
  /** Medusa's count of its changes. */
  version: number
  /** Since when it and what was paid of it are as they are. */
  changed_at: Date
  /**
   * Exact, of all that was ordered: neither returns nor refunds lower it, only what was paid through other methods, whether
   * or not it was paid back. The payable amount is this rounded.
   */
  total: number
  /** Exact: what Medusa still wants to be paid; below 0 it owes the customer. */
  pending: number
  lines: OrderLineFacts[]
  shipping: ShippingFacts[]
  fulfillments: FulfillmentFacts[]
  returns: ReturnFacts[]
  /** Pieces whose return is requested and of which nothing has arrived yet. */
  awaited: { line_id: string; quantity: number }[]
  /** Exact: what refunds of ours took off Medusa's total because the order owed the customer less than was paid back (09 43). */
  goodwill: number
  /** Exact: what was paid back through other methods for goods that came back, or are to: none of it is credited again. */
  settled_otherwise: number
  /** What Medusa has written into the order's books: a row for each capture and refund. */
  transactions: TransactionFacts[]
  /** Exact: what the sum that Medusa keeps of them lacks; below 0 it has too much. */
  uncounted: number
}

export type TransactionFacts = {
  id: string
  reference_id: string | null
  amount: number
  /** The capture or refund that it names has been taken back, or never was. */
  is_orphan: boolean
}

/** `total` includes tax and the line's share of discounts. */
export type OrderLineFacts = {
  id: string
  title: string
  code: string
  /** Ordered pieces and their whole value, also of what has come back since. */
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
  /** Medusa may still take back that it is gone (`tentative-parcels.ts`). */
  is_tentative: boolean
  /** In pieces of the order line, also for inventory kits. */
  items: { line_id: string; quantity: number }[]
  /** Oldest first. */
  labels: LabelFacts[]
}
export type LabelFacts = {
  tracking_number: string
  tracking_url: string | null
  /** Guessed from the fulfilment provider, the number's shape and the URL; null: no idea. */
  carrier_code: string | null
  /** Would the agent take it? */
  is_valid: boolean
}
/** A return of which something has been received; what is only requested changes nothing on account. */
export type ReturnFacts = { id: string; received_at: Date; items: { line_id: string; quantity: number }[] }

export type SessionFacts = { id: string; status: string; collection_id: string; has_order_link: boolean }
export type CollectionFacts = {
  id: string
  status: string
  amount: number
  captured_amount: number
  /** Of this plugin's provider only. */
  payments: PaymentFacts[]
  sessions: { id: string; status: string; amount: number }[]
  /** Another provider has a payment in it that stands: it is nothing of ours. */
  is_others: boolean
  /** When someone last began to pay in it through another provider. */
  others_session_at: Date | null
}
export type PaymentFacts = {
  id: string
  amount: number
  captured_at: Date | null
  canceled_at: Date | null
  captures: { id: string; amount: number; created_at: Date }[]
  refunds: { id: string; amount: number; created_at: Date }[]
}

/** Ours. Amounts in minor units. */
export type Records = {
  account_order_id: string
  opened_at: Date
  hold: HoldFacts | null
  /** How many there were, the last one included. */
  hold_count: number
  charges: ChargeFacts[]
  credits: CreditFacts[]
  /** What of charges less credits stands in the merchant's own book because no agent guarantees it. */
  unguaranteed_amount: number
  /** The newest registration of the whole order, or of its rest once it is split. */
  registration: RegistrationFacts | null
  /** All of them, oldest first. */
  registrations: RegistrationFacts[]
  notices: NoticeFacts[]
  /** Where the program warns of it: the earlier order of the account with the same purchase order number. */
  po_number_used_by: number | null
}
export type HoldFacts = {
  id: string
  status: "open" | "charged" | "released"
  remaining: number
  adjustments: number
  created_at: Date
}
export type ChargeFacts = {
  id: string
  /** Null: value that was added when everything had left. */
  fulfillment_id: string | null
  amount: number
  lines: { reference_id: string; quantity: number; amount: number }[]
  event_at: Date
  unguaranteed: boolean
  /** What it takes of the hold once it is guaranteed. */
  hold_due: number
}
export type CreditFacts = {
  key: string
  kind: "return" | "refund"
  reference_id: string
  amount: number
  lines: { reference_id: string; quantity: number; amount: number }[]
  event_at: Date
  unguaranteed: boolean
}
export type RegistrationFacts = {
  id: string
  state: "queued" | "sending" | "unknown" | "pending_review" | "approved" | "declined" | "cancelled" | "needs_attention"
  created_at: Date
  /** A send without answer may have taken effect, whatever was said since. */
  may_be_at_agent: boolean
  /** Its cancellation is owed; it will never be sent again. */
  superseded: boolean
  /** Null: the whole order; else a fulfilment's id, or `rest`. */
  part: string | null
  amount: number
  /** Until when the agent's approval counts, and until when it wants the goods to have left. */
  expires_at: Date | null
  ship_by: Date | null
  last_answer_at: Date | null
  last_message: string | null
  /** The agent is away, or takes no more calls just now: it was not asked. */
  waits: boolean
}
export type NoticeFacts = {
  key: string
  kind: "shipment" | "order_cancel" | "shipment_cancel" | "delivery" | "return"
  status: string
  fulfillment_id: string | null
  registration_id: string
  revision: number
  tracking_number: string | null
  /** What the parcel said when the notice was written. */
  parcel_tracking_number: string | null
  parcel_carrier_code: string | null
  amount: number | null
  /** A send without answer may have taken effect. */
  may_be_at_agent: boolean
  /** Until when the agent takes it without harm. */
  deadline_at: Date | null
  /** A person did in the agent's own screen what was owed. */
  settled_by_hand: boolean
  /** It had gone out when it was withdrawn; a person was asked to undo it at the agent. */
  withdrawal_requested: boolean
  last_message: string | null
}

/** The part of a split order that has not left. */
export const REST_PART = "rest"

export const shipmentNoticeKey = (fulfillmentId: string, revision = 1) =>
  revision === 1 ? `shipment:${fulfillmentId}` : `shipment:${fulfillmentId}:${revision}`
export const deliveryNoticeKey = (fulfillmentId: string) => `delivery:${fulfillmentId}`
export const returnNoticeKey = (creditKey: string, registrationId: string) => `return:${creditKey}:${registrationId}`
export const cancelNoticeKey = (registrationId: string) => `order_cancel:${registrationId}`
export const chargeKey = (fulfillmentId: string) => `charge:${fulfillmentId}`
export const lateChargeKey = (orderId: string, serial: number) => `charge:${orderId}:${serial}`
