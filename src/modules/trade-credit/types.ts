import type { Program } from "../../domain/program/program"
import type { AccountOrders } from "./account-orders-records"
import type { AccountPages } from "./account-page-records"
import type {
  AccountRecord,
  ApplicationFilter,
  ApplicationPage,
  ApplicationRecord,
  ApproveApplication,
  BuyerFacts,
  CreateAccount,
  MoveApplication,
  RateLimits,
  SetAccountStatus,
  SubmitApplication,
  UpdateAccount,
} from "./buyer-records"
import type { MemberInvitations, Members } from "./member-records"
import type { Custody } from "./custody-records"
import type {
  AdjustHold,
  ChargeRecord,
  CreditRecord,
  EntryRecord,
  HoldRecord,
  HoldResolution,
  OpenHoldRecord,
  PlaceHold,
  PostCharge,
  PostCredit,
  SetLimit,
  SyncAgentUsed,
  TransferCharge,
} from "./ledger-records"
import type { StaffNotes } from "./notes-records"
import type { OwnBook } from "./own-book-records"
import type { Overview } from "./overview-records"
import type { Papers } from "./papers-records"
import type { ApplicationHistory } from "./privacy-records"
import type { Screening } from "./screening-records"

export type * from "./account-orders-records"
export type * from "./account-page-records"
export type * from "./attention-records"
export type * from "./buyer-records"
export type * from "./custody-records"
export type * from "./finding-records"
export type * from "./ledger-records"
export type * from "./notes-records"
export type * from "./own-book-records"
export type * from "./overview-records"
export type * from "./member-records"
export type * from "./papers-records"
export type * from "./privacy-records"
export type * from "./screening-records"

/**
 * What the rest of the plugin may ask of `trade_credit`. All money on account changes only through these operations, each
 * idempotent by its key: the same key with the same content returns the first result, with other content it throws
 * `conflict`. Amounts are major units in the account's currency; they may not be finer than its minor unit.
 */
export interface TradeCredit
  extends AccountOrders, AccountPages, OwnBook, Members, Custody, Papers, StaffNotes, Overview, Screening {
  programs(): Program[]
  /** Throws `not_found`. */
  program(programId: string): Program
  /** How often one caller may use the routes that invite spam and probing. */
  rateLimits(): RateLimits
  /** How invitations of members are sent. */
  memberInvitations(): MemberInvitations

  // ---- buyers ------------------------------------------------------------------------------------------------------
  /** One query: what the gate needs to know of a customer, a row per program (also programs never applied for). */
  readBuyer(customerId: string, programIds: string[]): Promise<BuyerFacts[]>

  submitApplication(input: SubmitApplication): Promise<ApplicationRecord>
  /** Newest first unless told otherwise; `count` is of all that match. */
  listApplications(
    filter: ApplicationFilter,
    page: ApplicationPage
  ): Promise<{ applications: ApplicationRecord[]; count: number }>
  /** What became of an application and who has looked at its papers, oldest first; the notes are for staff. Throws `not_found`. */
  readApplicationHistory(id: string): Promise<ApplicationHistory>
  /** Never moves a state back: returns the record unchanged when the move is not allowed by `03`. */
  moveApplication(input: MoveApplication): Promise<ApplicationRecord>
  /**
   * Approval in one transaction: application approved, account active, applicant its owner, `limit_set` entry. Repeated
   * calls return the account made first. Rejects with `not_allowed` when the application can no longer be approved.
   */
  approveApplication(input: ApproveApplication): Promise<{ application: ApplicationRecord; account: AccountRecord }>

  // ---- the ledger --------------------------------------------------------------------------------------------------
  /** The reservation: one SQL statement on the account's row. Throws `InsufficientCreditError` (with `available_amount`). */
  placeHold(input: PlaceHold): Promise<HoldRecord>
  /**
   * `hold_adjusted`: an open hold becomes more or less, idempotent by hold and serial. More is checked like a new hold, and
   * throws `InsufficientCreditError`; all that is left of one is released, not adjusted away.
   */
  adjustHold(input: AdjustHold): Promise<HoldRecord>
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
  openHolds(accountId: string): Promise<OpenHoldRecord[]>
  /** What has left of these account orders on the company's account, less what was credited of it. */
  chargedWithAgent(accountOrderIds: string[]): Promise<{ account_order_id: string; amount: number }[]>
}

export const TRADE_CREDIT_MODULE = "trade_credit"
