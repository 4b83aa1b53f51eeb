import type { ApplicationData } from "../../domain/screening/form"
import type { Program } from "../../domain/program/program"
import type { AccountStatus, MemberRole } from "../../domain/credit/states"
import type { ApplicationState as ApplicationStatus } from "../../domain/screening/application-states"
import type { PluginOptions } from "../../options"

export type { AccountStatus, ApplicationStatus, MemberRole }

/**
 * What the rest of the plugin may ask of `trade_credit`. All money on account changes only through these operations, each
 * idempotent by its key: the same key with the same content returns the first result, with other content it throws
 * `conflict`. Amounts are major units in the account's currency; they may not be finer than its minor unit.
 */
export interface TradeCredit {
  programs(): Program[]
  /** Throws `not_found`. */
  program(programId: string): Program
  /** How often one caller may use the routes that invite spam and probing. */
  rateLimits(): RateLimits

  // ---- buyers ------------------------------------------------------------------------------------------------------
  /** One query: what the gate needs to know of a customer, a row per program (also programs never applied for). */
  readBuyer(customerId: string, programIds: string[]): Promise<BuyerFacts[]>

  submitApplication(input: SubmitApplication): Promise<ApplicationRecord>
  /** Newest first unless told otherwise; `count` is of all that match. */
  listApplications(
    filter: ApplicationFilter,
    page: ApplicationPage
  ): Promise<{ applications: ApplicationRecord[]; count: number }>
  /** Never moves a state back: returns the record unchanged when the move is not allowed by `03`. */
  moveApplication(input: MoveApplication): Promise<ApplicationRecord>
  /**
   * Approval in one transaction: application approved, account active, applicant its owner, `limit_set` entry. Repeated
   * calls return the account made first. Rejects with `not_allowed` when the application can no longer be approved.
   */
  approveApplication(input: ApproveApplication): Promise<{ application: ApplicationRecord; account: AccountRecord }>

  // ---- account orders: what the sweeper walks ----------------------------------------------------------------------
  /** Inserts the row, or re-points the row of the same cart to the order of a new attempt. */
  openAccountOrder(input: OpenAccountOrder): Promise<AccountOrderRecord>
  findAccountOrder(
    where: { id: string } | { order_id: string } | { cart_id: string } | { payment_session_id: string }
  ): Promise<AccountOrderRecord | null>
  /** One UPDATE; null: someone else holds it, and `again` is now set for them to honour. */
  claimAccountOrder(input: { id: string; owner: string; lease_seconds: number }): Promise<AccountOrderRecord | null>
  /** Prolongs the lease if this owner still holds it; false: lost it, stop writing. */
  keepAccountOrder(input: { id: string; owner: string; lease_seconds: number }): Promise<boolean>
  /** Gives the claim back. Returns true when someone asked for another round meanwhile (the caller runs again). */
  releaseAccountOrder(input: {
    id: string
    owner: string
    next_check_at: Date | null
    attention: Attention[]
  }): Promise<boolean>
  /** Ids of rows whose `next_check_at` has come and that nobody holds, oldest first. */
  dueAccountOrders(input: { limit: number }): Promise<{ id: string; order_id: string | null }[]>
  /** Sets `next_check_at` to now (a hint came in; the row may be looked at again). */
  wakeAccountOrder(where: { id: string } | { order_id: string }): Promise<void>
  /** The same for all orders of an account that have not wholly left, after something about the account has changed. */
  wakeOrdersOfAccount(accountId: string): Promise<void>

  // ---- the ledger --------------------------------------------------------------------------------------------------
  /** The reservation: one SQL statement on the account's row. Throws `InsufficientCreditError` (with `available_amount`). */
  placeHold(input: PlaceHold): Promise<HoldRecord>
  releaseHold(input: { hold_id: string; reason: string; actor?: string }): Promise<HoldResolution>
  /** Charge, lines, hold reduction and entry in one transaction. Never refused for lack of credit. */
  postCharge(input: PostCharge): Promise<ChargeRecord>
  /**
   * Value taken back: credit, lines and entry in one transaction. On the account where the charges it lowers stand now;
   * `unguaranteed` says that those are on the merchant's own book.
   */
  postCredit(input: PostCredit): Promise<CreditRecord>
  /**
   * Agent book: the agent does not guarantee this charge (any more), or does now. Its value, less what was credited of it,
   * moves between the company's account and its own-book account (`transferred_to_own_book` in both ledgers), in one
   * transaction with the charge's mark. An order-screened charge only gets the mark. Repeated calls change nothing. When it
   * becomes guaranteed and credit for it is still held, that part of the hold is released with it.
   */
  transferCharge(input: TransferCharge): Promise<ChargeRecord>
  setLimit(input: SetLimit): Promise<EntryRecord>
  /** Agent book: outstanding := amount, only if the account's version has not moved; false when it has. */
  syncAgentUsed(input: SyncAgentUsed): Promise<boolean>

  /**
   * `active ⇄ suspended → closed`, with who and why. Only `active` may place new orders. A suspension by an agent
   * (`actor: "agent:<id>"`) is lifted by that agent's new yes only, and never lifts one by staff.
   */
  setAccountStatus(input: SetAccountStatus): Promise<AccountRecord>
  /** The accounts of a buyer as an agent knows him, one a program at most. */
  accountsOfAgentBuyer(input: { agent_buyer_number: string; program_ids: string[] }): Promise<AccountRecord[]>
  /** By staff: an account without application, also for a buyer whom the agent already knows. */
  createAccount(input: CreateAccount): Promise<AccountRecord>
  /** By staff: what is given is changed; `null` clears. */
  updateAccount(input: UpdateAccount): Promise<AccountRecord>

  /** Open holds of an account, oldest first (what an agent's "used" figure is compared with). */
  openHolds(accountId: string): Promise<HoldRecord[]>

  // ---- reading -----------------------------------------------------------------------------------------------------
  /** Everything of one account order, for the plan and for screens. */
  readAccountOrder(id: string): Promise<AccountOrderBook>
  verifyLedger(input?: { account_id?: string }): Promise<LedgerReport>
}

export type RateLimits = PluginOptions["rate_limits"]

export type BuyerFacts = {
  program_id: string
  account: AccountRecord | null
  role: MemberRole | null
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
export type ApplicationPage = { limit: number; offset: number; oldest_first?: boolean }
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
  created_at: Date
}

export type OpenAccountOrder = {
  program_id: string
  account_id: string | null
  customer_id: string | null
  cart_id: string | null
  order_id: string | null
  display_id: number | null
  payment_session_id: string
  currency_code: string
  po_number: string | null
}
export type AccountOrderRecord = OpenAccountOrder & {
  id: string
  next_check_at: Date | null
  settled_at: Date | null
  attention: Attention[]
  created_at: Date
}
/** A half-done, refused or contradictory thing that a person should look at, with its way out. */
export type Attention = { code: string; message: string; actions: string[] }

export type PlaceHold = {
  key: string
  account_order_id: string
  /** Null in order-screened programs: a hold without ledger entry. */
  account_id: string | null
  payment_session_id: string
  amount: number
  currency_code: string
  actor: string
  /** Who let it go beyond available, and why. */
  override?: { actor: string; reason: string }
}
export type HoldRecord = {
  id: string
  account_order_id: string
  account_id: string | null
  payment_session_id: string
  status: "open" | "charged" | "released"
  amount: number
  remaining_amount: number
  currency_code: string
  created_at: Date
}
/** A second resolution gets its own distinct answer. */
export type HoldResolution = { hold: HoldRecord; outcome: "released" | "already_released" | "already_charged" }

export type PostCharge = {
  /** `charge:<fulfillment id>` */
  key: string
  account_order_id: string
  account_id: string | null
  hold_id: string | null
  order_id: string
  fulfillment_id: string
  amount: number
  currency_code: string
  lines: ChargeLineInput[]
  /** When the goods left. */
  event_at: Date
  actor: string
  /**
   * Agent book: no agent guarantees it, so it goes to the merchant's own book of this company (made when missing), and
   * takes nothing of the hold. Without account only the mark is set.
   */
  unguaranteed?: boolean
}
/** Σ line amounts = the charge's amount; amounts include tax. */
export type ChargeLineInput = {
  kind: "item" | "shipping"
  /** Line item or shipping method. */
  reference_id: string
  title: string
  quantity: number
  /** Percent; null where Medusa has no single rate. */
  tax_rate: number | null
  amount: number
}
export type ChargeRecord = {
  id: string
  account_order_id: string
  account_id: string | null
  order_id: string
  fulfillment_id: string
  amount: number
  currency_code: string
  event_at: Date
  created_at: Date
  lines: (ChargeLineInput & { id: string })[]
  unguaranteed: boolean
}

export type PostCredit = {
  /** `return:<return id>:<n>`, `refund:<refund id>` */
  key: string
  kind: "return" | "refund"
  account_order_id: string
  account_id: string | null
  order_id: string
  /** The return or refund in Medusa. */
  reference_id: string
  amount: number
  currency_code: string
  /** Σ line amounts = the amount; empty: goodwill that is no item's. */
  lines: ChargeLineInput[]
  event_at: Date
  actor: string
  unguaranteed?: boolean
}
export type CreditRecord = {
  id: string
  key: string
  kind: "return" | "refund"
  account_order_id: string
  account_id: string | null
  order_id: string
  reference_id: string
  amount: number
  currency_code: string
  unguaranteed: boolean
  event_at: Date
  created_at: Date
  lines: (ChargeLineInput & { id: string })[]
}
export type TransferCharge = { charge_id: string; unguaranteed: boolean; reason: string; actor: string }

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
  /** Judged as by `setAccountStatus`, and written together with the rest or not at all. */
  status?: Omit<SetAccountStatus, "account_id">
}

export type SetLimit = {
  key: string
  account_id: string
  credit_limit: number
  reason: string
  actor: string
  /** With it the limit is a temporary one on top of the base. */
  expires_at?: Date
}
export type SyncAgentUsed = {
  key: string
  account_id: string
  /** What the agent says is used, less the holds it has approved; not below 0. */
  outstanding_amount: number
  /** The agent's limit; a change of it is a `limit_set` entry of its own. Null: unknown. */
  credit_limit: number | null
  expected_version: number
}
export type EntryRecord = {
  id: string
  account_id: string
  version: number
  operation: string
  amount: number
  currency_code: string
  held_after: number
  outstanding_after: number
  offline_after: number
  limit_after: number | null
  idempotency_key: string
  reference_type: string
  reference_id: string
  actor: string
  reason: string | null
  event_at: Date
  created_at: Date
}

export type AccountOrderBook = {
  account_order: AccountOrderRecord
  account: AccountRecord | null
  /** Newest last. */
  holds: HoldRecord[]
  charges: ChargeRecord[]
  credits: CreditRecord[]
  /** Σ unguaranteed charges less their credits: what the merchant may lose on this order. */
  unguaranteed_amount: number
}

export type LedgerFinding = { account_id: string; check: string; expected: string; found: string; remedy: string }
export type LedgerReport = { accounts_checked: number; entries_checked: number; findings: LedgerFinding[] }

export const TRADE_CREDIT_MODULE = "trade_credit"
