export type AdminAccount = {
  id: string
  program_id: string
  company_name: string
  status: "prospect" | "active" | "suspended" | "closed"
  currency_code: string
  /** Null, like `available_amount`, where the agent only answers probes. */
  credit_limit: number | null
  held_amount: number
  outstanding_amount: number
  offline_amount: number
  available_amount: number | null
}

export type AdminApproval = {
  id: string
  kind: "limit" | "write_off"
  payload: { amount: number; reason: string; expires_at: string | null }
  requested_by: string
}
