import type { ApplicationRecord, Consent, MemberRole } from "./buyer-records"

/** Why what is held about a deleted customer is not gone yet: `open_*` ends by itself, the law's time in years. */
export type DeletionHold = "open_order" | "open_debt" | "issued_papers"

/** What became of a customer's deletion. */
export type CustomerDeletion = {
  customer_id: string
  /** Applications whose data are gone now. */
  purged_application_ids: string[]
  /** Empty: nothing about the customer is held any more but ids. */
  holds: DeletionHold[]
}

export type ApplicationHistory = { status: string; actor?: string; note?: string | null; at: string }[]

/** The address as Medusa has it, in lower case; null where it has none any more. Open invitations are kept by it. */
export type CustomerKey = { customer_id: string; email: string | null }

/** What `trade_credit` holds about a customer. Amounts are as the database writes them. */
export type CustomerRecords = {
  applications: (ApplicationRecord & { consents: Consent[]; history: ApplicationHistory })[]
  /** Also those that have ended. */
  memberships: {
    account_id: string
    program_id: string
    company_name: string
    role: MemberRole
    order_limit: string | null
    month_limit: string | null
    since: Date
    ended_at: Date | null
  }[]
  /** Those to the customer's address, and those that the customer accepted or made; nobody else's address. */
  invitations: {
    id: string
    account_id: string
    program_id: string
    role: MemberRole
    order_limit: string | null
    month_limit: string | null
    invited_by: string
    accepted_by: string | null
    outcome: string | null
    created_at: Date
    expires_at: Date
  }[]
  orders: {
    id: string
    program_id: string
    account_id: string | null
    order_id: string | null
    display_id: number | null
    po_number: string | null
    created_at: Date
  }[]
}
