/** Where a thing that needs attention comes from. */
export type AttentionKind = "order" | "screening" | "approval" | "ledger" | "member" | "agent" | "notice" | "privacy"

export type AttentionSubject = {
  /** `checkout`: an account order that no order has come of yet. */
  type: "order" | "checkout" | "application" | "account" | "agent" | "notice" | "customer"
  id: string
  /** How people call it: an order's number, a company's name. */
  display: string
  /** Whose page shows it, where it has none of its own: an account is shown with its members. */
  customer_id: string | null
}

/** One half-done, refused or contradictory thing, with its way out. */
export type AttentionItem = {
  id: string
  kind: AttentionKind
  code: string
  /** For staff, in English; screens translate by the code. */
  message: string
  actions: string[]
  subject: AttentionSubject
  since: Date
  /** Of what waits for a second person. */
  approval?: AttentionApproval
  /** Of an order, where it is about an amount. */
  figures?: AttentionFigures
  /** Of what was asked for as `accepted`: who has seen it, when and why. */
  accepted?: AttentionAccepted
}

export type AttentionAccepted = { actor: string; reason: string; created_at: string }

/** As those of the order's own `needs_attention`. */
export type AttentionFigures = {
  currency_code: string
  amount: number
  pending_amount?: number
  leaving_amount?: number
}

export type AttentionApproval = {
  /** Null: no ceiling of the staff's own any more. */
  amount: number | null
  currency_code: string
  /** Of a temporary limit: until when it is to count. */
  expires_at: string | null
  requested_by: string
  reason: string
}

/** The same, known to the billing agents' module: joined with ours by ids, and left out where an order says it already. */
export type AttentionElsewhere = Omit<AttentionItem, "subject" | "approval" | "figures" | "accepted"> & {
  subject: { type: "application" | "agent" | "notice"; id: string; display: string | null }
  program_id: string | null
  agent_id: string
  /** It is left out while this account order has something on it. */
  account_order_id: string | null
}

export type AttentionFilter = {
  kind?: AttentionKind
  code?: string
  program_id?: string
  agent_id?: string
  /** What a person has seen of orders and of the ledger's findings, instead of what nobody has. */
  accepted?: boolean
  /** An id, an order's number, or a part of a company's name. */
  q?: string
}

export type AttentionPage = { limit: number; offset: number; oldest_first?: boolean }

/** How many things there are of a kind, at most 10,000. */
export type AttentionCount = { kind: AttentionKind; count: number }
