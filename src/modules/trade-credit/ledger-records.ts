import type { OverrideRecord } from "./own-book-records"
import type { AccountRecord } from "./buyer-records"

export type OpenAccountOrder = {
  program_id: string
  account_id: string | null
  customer_id: string | null
  cart_id: string | null
  order_id: string | null
  display_id: number | null
  payment_session_id: string
  currency_code: string
  po_number: string | null
}

export type AccountOrderRecord = OpenAccountOrder & {
  id: string
  next_check_at: Date | null
  settled_at: Date | null
  /** What nobody has seen. */
  attention: Attention[]
  /** Oldest first. */
  attention_decisions: AttentionDecision[]
  /** Staff let goods leave that should stay; null: nobody, or it was taken back. */
  ship_override: ShipOverride | null
  /** All that was said of it, oldest first. */
  ship_overrides: ShipOverride[]
  created_at: Date
}

/** Which stops (`workflows/account-order/ship-stop.ts`), why, and who says so. */
export type ShipOverride = {
  causes: string[]
  /** Where credit is among the causes: how much was missing, so that it counts for no more. */
  shortfall_amount?: number
  /** Of a stopped account: the change of its status that it was said of; a later suspension is another. */
  status_event_id?: string
  reason: string
  actor: string
  created_at: string
  /** Whoever took it back, when and why. */
  revoked_by?: string
  revoked_at?: string
  revoke_reason?: string
}

export type OverrideShipStop = Pick<
  ShipOverride,
  "causes" | "shortfall_amount" | "status_event_id" | "reason" | "actor"
> & { id: string }

/** `of`: when the word was said that is taken back; without it, whichever stands. */
export type RevokeShipOverride = { id: string; of?: string; reason: string; actor: string }

/** Does another order of the account have this number? Of the order or cart that is asked for nothing is said. */
export type PoNumberQuery = {
  account_id: string
  po_number: string
  order_id: string | null
  cart_id: string | null
  /** Only those that held their credit before this hold was placed. */
  before_hold_id?: string
}

export type PoNumberUse = { order_id: string | null; display_id: number | null }

/** A half-done, refused or contradictory thing that a person should look at, with its way out. */
export type Attention = { code: string; message: string; actions: string[]; amount?: number; evidence?: string[] }

/** A person's word that nothing more is to be done about it here; it covers what was there then, until it is taken back. */
export type AttentionDecision = {
  code: string
  message: string
  evidence: string[]
  amount: number | null
  reason: string
  actor: string
  created_at: string
  reopened_by: string | null
  reopened_at: string | null
}

export type AcceptAttention = { id: string; item: Attention; reason: string; actor: string }
export type ReopenAttention = { id: string; code: string; actor: string }

export type PlaceHold = {
  key: string
  account_order_id: string
  /** Null in order-screened programs: a hold without ledger entry. */
  account_id: string | null
  payment_session_id: string
  amount: number
  currency_code: string
  actor: string
  /** An order that stands was changed: it counts in the spending of the member who ordered, whose limits do not refuse it. */
  follows_change?: boolean
}

/** An order has become worth more or less. What staff let it go beyond is read from the order's override. */
export type AdjustHold = {
  hold_id: string
  /** The how manieth adjustment of this hold it is; the key is made of it, so one of two at once comes too late. */
  serial: number
  change: number
  reason: string
  actor: string
}

export type HoldRecord = {
  id: string
  account_order_id: string
  account_id: string | null
  payment_session_id: string
  status: "open" | "charged" | "released"
  amount: number
  remaining_amount: number
  currency_code: string
  /** How often it was adjusted. */
  adjustments: number
  created_at: Date
}

/** `charged_amount`: what of the same order was charged beside it, less what nobody guarantees. */
export type OpenHoldRecord = HoldRecord & { charged_amount: number }

/** A second resolution gets its own distinct answer. */
export type HoldResolution = { hold: HoldRecord; outcome: "released" | "already_released" | "already_charged" }

export type PostCharge = {
  /** `charge:<fulfillment id>`, `charge:<order id>:<n>` */
  key: string
  account_order_id: string
  account_id: string | null
  hold_id: string | null
  order_id: string
  /** Null: value that was added to the order when everything had left. */
  fulfillment_id: string | null
  amount: number
  currency_code: string
  lines: ChargeLineInput[]
  /** When the goods left. */
  event_at: Date
  actor: string
  /**
   * Agent book: no agent guarantees it, so it goes to the merchant's own book of this company (made when missing), and
   * takes nothing of the hold. Without account only the mark is set.
   */
  unguaranteed?: boolean
}

/** Σ line amounts = the charge's amount; amounts include tax. */
export type ChargeLineInput = {
  kind: "item" | "shipping"
  /** Line item or shipping method. */
  reference_id: string
  title: string
  quantity: number
  /** Percent; null where Medusa has no single rate. */
  tax_rate: number | null
  amount: number
}

export type ChargeRecord = {
  id: string
  account_order_id: string
  account_id: string | null
  order_id: string
  fulfillment_id: string | null
  amount: number
  currency_code: string
  event_at: Date
  created_at: Date
  lines: (ChargeLineInput & { id: string })[]
  unguaranteed: boolean
  /** What it takes of the hold once it is guaranteed. */
  hold_due_amount: number
}

export type PostCredit = {
  /** `return:<return id>:<n>`, `refund:<refund id>` */
  key: string
  kind: "return" | "refund"
  account_order_id: string
  account_id: string | null
  order_id: string
  /** The return or refund in Medusa. */
  reference_id: string
  amount: number
  currency_code: string
  /** Σ line amounts = the amount; empty: goodwill that is no item's. */
  lines: ChargeLineInput[]
  event_at: Date
  actor: string
  unguaranteed?: boolean
}

export type CreditRecord = Omit<PostCredit, "lines" | "actor" | "unguaranteed"> & {
  id: string
  unguaranteed: boolean
  created_at: Date
  lines: (ChargeLineInput & { id: string })[]
}

export type TransferCharge = { charge_id: string; unguaranteed: boolean; reason: string; actor: string }

export type SetLimit = {
  key: string
  account_id: string
  /** Null, in an agent's book: the staff's own ceiling is taken away. */
  credit_limit: number | null
  reason: string
  actor: string
  /** With it the limit is a temporary one on top of the base. */
  expires_at?: Date
}

export type SyncAgentUsed = {
  key: string
  account_id: string
  /** What the agent says is used, less the holds it has approved; not below 0. */
  outstanding_amount: number
  /** The agent's limit; a change of it is a `limit_set` entry of its own. Null: unknown. */
  credit_limit: number | null
  expected_version: number
}

export type EntryRecord = {
  id: string
  account_id: string
  version: number
  operation: string
  amount: number
  currency_code: string
  held_after: number
  outstanding_after: number
  offline_after: number
  limit_after: number | null
  /** Of a hold: how far the account is beyond its limit with it, by the program's tolerance or by an override. */
  beyond_limit_amount: number
  /** Of a hold: how far beyond the limit tolerance or override let it go at that moment. */
  allowed_beyond_amount: number
  overridden_by: string | null
  idempotency_key: string
  reference_type: string
  reference_id: string
  actor: string
  reason: string | null
  event_at: Date
  created_at: Date
}

export type AccountOrderBook = {
  account_order: AccountOrderRecord
  account: AccountRecord | null
  /** The last change of the account's status; null: it never changed. */
  status_event_id: string | null
  /** Newest last. */
  holds: HoldRecord[]
  charges: ChargeRecord[]
  credits: CreditRecord[]
  /** Σ unguaranteed charges less their credits: what the merchant may lose on this order. */
  unguaranteed_amount: number
  /** How far staff let this order go beyond the credit that is left. */
  override: OverrideRecord | null
}

export type LedgerFinding = { account_id: string; check: string; expected: string; found: string; remedy: string }

export type LedgerReport = { accounts_checked: number; entries_checked: number; findings: LedgerFinding[] }
