import type { MinorAmount } from "../money/money"

/**
 * What settle-order can do, each action idempotent by a key or by being a call that converges. The plan only names them;
 * `workflows/account-order/actions` does them.
 */
export type Action =
  // Medusa's payment
  | { type: "delete_session"; session_id: string; collection_id: string; reopen_collection: boolean }
  | { type: "heal_payment"; payment_id: string }
  | { type: "cancel_payment"; payment_id: string }
  | { type: "authorize_session"; session_id: string }
  /** Its live payments and waiting sessions end; it comes to what was captured in it. */
  | { type: "close_collection"; collection_id: string; payment_ids: string[]; session_ids: string[]; captured: number }
  /** Medusa's own way to one collection of what is pending. */
  | { type: "mend_collections" }
  | { type: "update_session"; session_id: string; amount: number }
  | { type: "authorize_collection"; collection_id: string }
  | { type: "record_capture"; capture_id: string; amount: number }
  | { type: "record_refund"; refund_id: string; amount: number }
  /** Of captures and refunds that are entered with another amount, twice, or though they were taken back. */
  | { type: "remove_transactions"; transaction_ids: string[] }
  | { type: "recount_transactions" }
  | { type: "complete_payment"; payment_id: string; collection_id: string; captured_amount: number }
  /** Major units, exactly what Medusa is to be told. */
  | { type: "capture"; payment_id: string; amount: number }
  // the ledger
  | { type: "adjust_hold"; hold_id: string; serial: number; change: MinorAmount; reason: string }
  | { type: "place_hold"; key: string; amount: MinorAmount }
  | { type: "release_hold"; hold_id: string; reason: string }
  | {
      type: "post_charge"
      key: string
      /** Null: value that was added when everything had left. */
      fulfillment_id: string | null
      amount: MinorAmount
      lines: ChargeLine[]
      event_at: Date
      /** Nobody guarantees it: it goes to the merchant's own book. */
      unguaranteed: boolean
    }
  | { type: "transfer_charge"; charge_id: string; unguaranteed: boolean; reason: string }
  | {
      type: "post_credit"
      key: string
      kind: "return" | "refund"
      reference_id: string
      amount: MinorAmount
      lines: ChargeLine[]
      event_at: Date
      unguaranteed: boolean
    }
  // the agent
  | { type: "resolve_decision"; registration_id: string }
  | { type: "cancel_registration"; key: string; registration_id: string }
  /** The order is worth something else: another registration takes the place of this one, or comes beside it for the rest. */
  | { type: "change_registration"; registration_id: string; beside: boolean }
  /** The agent declined it and nothing of it is wanted any more: the others speak for the order. */
  | { type: "drop_registration"; registration_id: string }
  /** The parcel's own registration and one for the rest take the place of this one. */
  | { type: "split_registration"; registration_id: string; fulfillment_id: string }
  | { type: "create_notice"; key: string; fulfillment_id: string; revision: number; registration_id: string }
  /** The parcel has left, its notice waits for the others: since when, and what is at risk meanwhile. */
  | { type: "note_shipment"; key: string; fulfillment_id: string; amount: MinorAmount }
  | ({ type: "queue_notice"; key: string; fulfillment_id: string; amount: MinorAmount } & ParcelNumber)
  | ({ type: "revise_notice"; key: string } & ParcelNumber)
  | { type: "report_delivery"; key: string; fulfillment_id: string; registration_id: string }
  | { type: "report_return"; key: string; credit_key: string; registration_id: string; amount: MinorAmount }
  | { type: "withdraw_notice"; key: string; not_required: boolean }

export type PostCredit = Extract<Action, { type: "post_credit" }>

export type ParcelNumber = { carrier_code: string | null; tracking_number: string | null }

/** Σ amounts of a charge's lines = its amount. */
export type ChargeLine = {
  kind: "item" | "shipping"
  reference_id: string
  title: string
  quantity: number
  tax_rate: number | null
  amount: MinorAmount
}

/** A half-done, refused or contradictory thing that a person should look at, and the ways out. */
export type Attention = {
  code: string
  message: string
  actions: string[]
  /** In major units, where the message is about one. */
  amount?: number
  /**
   * Only of what is settled elsewhere, so that a person may mark it as seen: ids of what it was found in. With anything
   * more than was seen then, or a larger amount, it is there again (`attention/seen.ts`).
   */
  evidence?: string[]
  /** How far the order would have to be let go beyond the limit, where staff may let it. */
  override_amount?: number
  /** What Medusa takes as one when the order is paid another way, and what of it then leaves the account. */
  pending_amount?: number
  leaving_amount?: number
}

export type Plan = {
  /** Empty: nothing to do now. */
  actions: Action[]
  attention: Attention[]
  /** When to look again without being woken; null: settled for good. */
  next_check_at: Date | null
}
