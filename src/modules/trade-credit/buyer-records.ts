import type { AccountStatus, MemberRole } from "../../domain/credit/states"
import type { Program } from "../../domain/program/program"
import type { ApplicationState as ApplicationStatus } from "../../domain/screening/application-states"
import type { ApplicationData } from "../../domain/screening/form"
import type { PluginOptions } from "../../options"
import type { ApprovalProposal } from "./own-book-records"
import type { SpendingLimits } from "./member-records"

export type { AccountStatus, ApplicationStatus, MemberRole }

export type RateLimits = PluginOptions["rate_limits"]

export type BuyerFacts = {
  program_id: string
  account: AccountRecord | null
  role: MemberRole | null
  /** What this member may spend; null with the role. The month is summed only where it is limited. */
  spending: (SpendingLimits & { month_used: number | null }) | null
  /** The newest application of this customer for this program. */
  application: { id: string; status: ApplicationStatus } | null
}

export type AccountRecord = {
  id: string
  program_id: string
  company_name: string
  external_id: string | null
  status: AccountStatus
  /** Who set the status, and why; null as long as it is the first one. */
  status_actor: string | null
  status_reason: string | null
  /**
   * Set: this is the merchant's own book of that account's company, for what no agent guarantees. It has no members, no
   * limit, and takes no orders.
   */
  own_book_of: string | null
  currency_code: string
  /** Base plus a temporary limit that has not expired. Null where the agent only answers probes. */
  credit_limit: number | null
  held_amount: number
  outstanding_amount: number
  offline_amount: number
  /** Of when the offline amount is; an older one is ignored. */
  offline_as_of: Date | null
  /** The part of the limit that ends by itself; null once it has. */
  temporary_limit_amount: number | null
  temporary_limit_expires_at: Date | null
  available_amount: number | null
  version: number
  payment_terms: Program["terms"] | null
  po_number_required: boolean | null
  /** Agent programs: the buyer's number at the agent. */
  agent_buyer_number: string | null
  /** Agent book: when limit and used were last taken over from the agent. */
  synced_at: Date | null
  created_at: Date
  updated_at: Date
}

export type Consent = {
  id: string
  version: string
  text_hash: string
  accepted_at: Date
  customer_id: string
  ip: string | null
}

export type SubmitApplication = {
  program_id: string
  customer_id: string
  data: ApplicationData
  consents: Consent[]
}

export type MoveApplication = {
  id: string
  status: Exclude<ApplicationStatus, "draft" | "approved">
  actor: string
  information_request?: { message: string; fields: string[] }
  decline_reason?: { code: string; message: string }
  /** The applicant's answer to a request for information; it moves an application only from `needs_information`. */
  correction?: { data: ApplicationData; company_name: string }
  /** With a correction: the message that the applicant answers; nothing moves where another one has taken its place. */
  answers?: string
  /** With a request for information: another one than that which waits for the applicant takes its place. */
  replaces_request?: boolean
  note?: string
}

export type ApproveApplication = {
  id: string
  /** Null: the agent answers probes only. */
  credit_limit: number | null
  payment_terms?: Program["terms"]
  agent_buyer_number?: string
  actor: string
  note?: string
}

export type ApplicationFilter = {
  id?: string
  customer_id?: string
  program_id?: string | string[]
  status?: ApplicationStatus | ApplicationStatus[]
  /** Part of the company's name. */
  q?: string
}

export type ApplicationPage = {
  limit: number
  offset: number
  oldest_first?: boolean
  /** Else by when they were begun. */
  by_last_move?: boolean
}

export type ApplicationRecord = {
  id: string
  program_id: string
  customer_id: string
  status: ApplicationStatus
  data: ApplicationData
  company_name: string
  submitted_at: Date | null
  decided_at: Date | null
  information_request: { message: string; fields: string[] } | null
  decline_reason: { code: string; message: string } | null
  credit_limit: number | null
  account_id: string | null
  /** What the first of two people has approved, while it waits for the second. */
  proposal: ApprovalProposal | null
  /** When all but id, program, states, dates and the code of a refusal was removed. */
  purged_at: Date | null
  created_at: Date
  /** While it is open: when it came into its state. */
  updated_at: Date
}

export type SetAccountStatus = {
  account_id: string
  status: "active" | "suspended" | "closed"
  reason: string
  actor: string
}

export type CreateAccount = {
  program_id: string
  /** Its owner. */
  customer_id: string
  company_name: string
  external_id?: string
  /** Null: the agent answers probes only. */
  credit_limit: number | null
  payment_terms?: Program["terms"]
  agent_buyer_number?: string
  actor: string
}

export type UpdateAccount = {
  account_id: string
  external_id?: string | null
  payment_terms?: Program["terms"] | null
  po_number_required?: boolean | null
  actor: string
  /** Why; that of a status is its own. */
  reason?: string
  /** Judged as by `setAccountStatus`, and written together with the rest or not at all. */
  status?: Omit<SetAccountStatus, "account_id">
}
