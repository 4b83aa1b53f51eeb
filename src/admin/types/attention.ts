export const ATTENTION_KINDS = [
  "order",
  "screening",
  "approval",
  "ledger",
  "member",
  "agent",
  "notice",
  "privacy",
] as const
export type AttentionKind = (typeof ATTENTION_KINDS)[number]

/** A half-done, refused or contradictory thing as `GET /admin/trade-credit/attention` lists it. */
export type AttentionItem = {
  /** Of a ledger finding and an approval request its own id. */
  id: string
  kind: AttentionKind
  code: string
  message: string
  actions: string[]
  subject: {
    type: "order" | "checkout" | "application" | "account" | "agent" | "notice" | "customer"
    id: string
    display: string
    /** Whose page shows it, where it has none of its own. */
    customer_id: string | null
  }
  since: string
  /** Of what waits for a second person. */
  approval?: {
    amount: number
    currency_code: string
    expires_at: string | null
    requested_by: string
    reason: string
  }
  /** Of an order, where it is about an amount. */
  figures?: { currency_code: string; amount: number; pending_amount?: number; leaving_amount?: number }
}
