export type AdminAccount = {
  id: string
  program_id: string
  company_name: string
  status: "prospect" | "active" | "suspended" | "closed"
  status_reason: string | null
  /** The account beside which this is the merchant's own book: what an agent should bear, and does not. */
  own_book_of: string | null
  currency_code: string
  /** Null, like `available_amount`, where the agent only answers probes. */
  credit_limit: number | null
  held_amount: number
  outstanding_amount: number
  offline_amount: number
  available_amount: number | null
  /** As long as it counts: contained in the limit, until then. */
  temporary_limit_amount: number | null
  temporary_limit_expires_at: string | null
}

export type AdminReceipt = {
  id: string
  amount: number
  currency_code: string
  received_on: string
  reference: string | null
  actor: string
  reversed_at: string | null
  reversal_reason: string | null
}

export type AdminApproval = {
  id: string
  kind: "limit" | "write_off"
  account_id: string
  payload: { amount: number; reason: string; expires_at: string | null }
  requested_by: string
}
