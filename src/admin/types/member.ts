import type { MemberRole } from "../../domain/credit/states"

export type AdminMember = {
  customer_id: string
  /** Null, like the names, for a customer who was deleted a moment ago. */
  email: string | null
  first_name: string | null
  last_name: string | null
  role: MemberRole
  order_limit: number | null
  month_limit: number | null
  month_used_amount: number
}

/** Open: neither accepted nor taken back. */
export type AdminInvitation = {
  id: string
  email: string
  role: MemberRole
  /** A customer, one of the account's owners. */
  invited_by: string
  expires_at: string
  /** Null: it could not be sent. */
  sent_at: string | null
}
