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

/** What `trade_credit` holds about a customer. */
export type CustomerRecords = {
  applications: (ApplicationRecord & { consents: Consent[]; history: ApplicationHistory })[]
  /** Also those that have ended. */
  memberships: {
    account_id: string
    program_id: string
    company_name: string
    role: MemberRole
    since: Date
    ended_at: Date | null
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
