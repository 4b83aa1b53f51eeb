import type { Program } from "../../domain/program/program"
import type { ApplicationRecord, Consent, MemberRole } from "./buyer-records"

/** Why what is held about a deleted customer is not gone yet: `open_*` ends by itself, the law's time in years. */
export type DeletionObstacle = "open_order" | "open_debt" | "issued_papers"

/** What became of a customer's deletion. */
export type CustomerDeletion = {
  customer_id: string
  /** Applications that nothing keeps, to be purged. */
  free_application_ids: string[]
  /** Empty: what is free is all there is. */
  obstacles: DeletionObstacle[]
}

/** `document_id`: `actor` has opened this paper; `exported`: taken out all that is held of the customer. Neither changed anything. */
export type ApplicationHistory = {
  status: string
  actor?: string
  note?: string | null
  document_id?: string
  exported?: true
  /** Of a first approval: which limit, and which terms if not the program's. */
  credit_limit?: number
  payment_terms?: Program["terms"] | null
  /** Which first approval was taken back: its `at`. */
  revoked?: string
  at: string
}[]

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
  /** Of which the customer is or was an owner, or which came of an application of theirs. */
  accounts: {
    id: string
    program_id: string
    company_name: string
    status: string
    status_reason: string | null
    agent_buyer_number: string | null
    external_id: string | null
    created_at: Date
  }[]
  /** Payments that staff entered on those accounts, with what they wrote down of them. */
  receipts: {
    id: string
    account_id: string
    amount: string
    currency_code: string
    received_on: string
    method: string | null
    reference: string | null
    note: string | null
    reversal_reason: string | null
  }[]
  /** What staff decided by hand on those accounts and on the customer's orders, with the reason that they gave. */
  decisions: {
    kind: string
    account_id: string | null
    order_id: string | null
    amount: string | null
    reason: string
    created_at: Date
  }[]
  /** What staff noted of those applications and accounts. */
  notes: {
    id: string
    application_id: string | null
    account_id: string | null
    text: string
    created_at: Date
  }[]
  /** Of a customer who was deleted: since when, and why something is still held. */
  deletion: { requested_at: Date; code: string | null; message: string | null; finished_at: Date | null } | null
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
