import type { AccountRecord, ApplicationRecord, ApproveApplication } from "./buyer-records"
import type { EntryRecord, SetLimit } from "./ledger-records"

export const RECEIPT_METHODS = ["bank_transfer", "direct_debit", "cheque", "densai", "cash", "other"] as const
export type ReceiptMethod = (typeof RECEIPT_METHODS)[number]

export type ReceivePayment = {
  key: string
  account_id: string
  amount: number
  /** Plain date, `YYYY-MM-DD`, on which the money was cleared. */
  received_on: string
  method?: ReceiptMethod
  /** What the bank statement says, so that it is found again. */
  reference?: string
  note?: string
  actor: string
}

export type ReceiptRecord = {
  id: string
  account_id: string
  amount: number
  currency_code: string
  received_on: string
  method: ReceiptMethod | null
  reference: string | null
  note: string | null
  actor: string
  reversed_at: Date | null
  reversed_by: string | null
  reversal_reason: string | null
  created_at: Date
}

export type ReversePayment = { key: string; account_id: string; receipt_id: string; reason: string; actor: string }

export type ReturnMoney = {
  key: string
  account_id: string
  amount: number
  returned_on: string
  reference: string
  reason: string
  actor: string
}

export type WriteOff = { key: string; account_id: string; amount: number; reason: string; actor: string }

/** `write_off_id`: the entry that wrote it off. */
export type ReverseWriteOff = { key: string; account_id: string; write_off_id: string; reason: string; actor: string }

export type WriteOffRecord = {
  id: string
  account_id: string
  amount: number
  currency_code: string
  actor: string
  reason: string | null
  reversed_at: Date | null
  reversed_by: string | null
  reversal_reason: string | null
  created_at: Date
}

export type SetOfflineExposure = {
  key: string
  account_id: string
  /** The whole open balance outside the store; negative where the company is in credit there. */
  amount: number
  as_of: Date
  reference: string
  actor: string
}

/** `ignored`: a newer balance is known. `unchanged`: the balance is the same, only its date moved. */
export type OfflineOutcome = "set" | "unchanged" | "ignored"

export type OfflineExposure = {
  outcome: OfflineOutcome
  account_id: string
  amount: number
  /** Of the balance that counts now. */
  as_of: Date
  entry: EntryRecord | null
}

/** One line of an import; `line` is its number in the file, for whoever has to mend it. */
export type OfflineLine = {
  line: number
  account_id?: string
  external_id?: string
  amount: number
  /** An instant with its offset, or a plain date: the beginning of that day in the program's time zone. */
  as_of: string
  reference: string
}

export type OfflineLineReport = {
  line: number
  outcome: OfflineOutcome | "refused"
  account_id: string | null
  problems: { path: string; message: string }[]
}

export type ImportOfflineExposure = {
  key: string
  lines: OfflineLine[]
  /** Where an `external_id` stands for accounts of several programs. */
  program_id?: string
  dry_run: boolean
  actor: string
}

export type OverrideCredit = {
  key: string
  order_id: string
  /** How far the order may go beyond what is available; 0 takes an override back. */
  amount: number
  currency_code: string
  reason: string
  actor: string
}

export type OverrideRecord = Omit<OverrideCredit, "key"> & { id: string; created_at: Date }

/** `of`: the `at` of the proposal that is meant. */
export type RevokeApproval = { id: string; of: string; reason: string; actor: string }

/** Who asks: a secret API key is no person, so it never counts where two are needed. */
export type ByStaff<Request> = Request & { is_person: boolean }

export const APPROVAL_KINDS = ["limit", "write_off", "write_off_reversal"] as const
export type ApprovalKind = (typeof APPROVAL_KINDS)[number]
export type ApprovalState = "pending" | "approved" | "rejected"

/** An amount of null, of a limit: the staff's own ceiling is taken away. */
export type ApprovalPayload = {
  amount: number | null
  reason: string
  expires_at: string | null
  /** Of a reversal only: what is taken back. */
  write_off_id?: string
}

export type ApprovalRequestRecord = {
  id: string
  kind: ApprovalKind
  account_id: string
  payload: ApprovalPayload
  state: ApprovalState
  requested_by: string
  decided_by: string | null
  decided_at: Date | null
  decision_reason: string | null
  created_at: Date
}

/** Either it is written, or it waits for a second person. */
export type StaffOutcome =
  | { entry: EntryRecord; approval_request: ApprovalRequestRecord | null }
  | { entry: null; approval_request: ApprovalRequestRecord }

export type DecideApproval = { id: string; approve: boolean; reason?: string; actor: string; is_person: boolean }

export type ApprovalFilter = { id?: string; state?: ApprovalState; kind?: ApprovalKind; account_id?: string }

/** What the first of two people has approved. */
export type ApprovalProposal = {
  credit_limit: number
  payment_terms: ApproveApplication["payment_terms"] | null
  actor: string
  at: string
}

/** `of`: the `at` of the proposal that was read, if there was one; it must stand still. */
export type ApproveByStaff = ByStaff<ApproveApplication & { credit_limit: number; of?: string }>

export type StaffApproval = { application: ApplicationRecord; account: AccountRecord | null }

/** What staff do with the merchant's own book. All of it is idempotent by its key, as in the rest of the ledger. */
export interface OwnBook {
  /** Cleared money; may put the account in credit. */
  receivePayment(input: ReceivePayment): Promise<ReceiptRecord>
  /** It bounced: the whole receipt, once. */
  reversePayment(input: ReversePayment): Promise<ReceiptRecord>
  /** Newest first; with `receipt_id` that one alone. */
  listReceipts(
    accountId: string,
    page: { limit: number; offset: number; receipt_id?: string }
  ): Promise<{ receipts: ReceiptRecord[]; count: number }>
  /** Paid back to a company whose account is in credit, at most that much. */
  returnMoney(input: ReturnMoney): Promise<EntryRecord>
  /** At most what is outstanding; the company's account is suspended with it. Above the set amount it waits. */
  writeOffByStaff(input: ByStaff<WriteOff>): Promise<StaffOutcome>
  /** The whole write-off, once; the account stays suspended. Above the set amount it waits. */
  reverseWriteOffByStaff(input: ByStaff<ReverseWriteOff>): Promise<StaffOutcome>
  /** Newest first. */
  listWriteOffs(
    accountId: string,
    page: { limit: number; offset: number }
  ): Promise<{ write_offs: WriteOffRecord[]; count: number }>
  /** As `setLimit`; a rise above the set amount waits for a second person. */
  setLimitByStaff(input: ByStaff<SetLimit>): Promise<StaffOutcome>
  /** As `approveApplication`; above the set amount two people approve the same. Null account: it waits. */
  approveByStaff(input: ApproveByStaff): Promise<StaffApproval>
  /** Takes back what the first of two people has approved, once. @throws conflict unless that stands */
  revokeApproval(input: RevokeApproval): Promise<ApplicationRecord>
  /** Writes what was asked for, or not, in one transaction with the decision. */
  decideApproval(input: DecideApproval): Promise<ApprovalRequestRecord>
  listApprovals(
    filter: ApprovalFilter,
    page: { limit: number; offset: number }
  ): Promise<{ approval_requests: ApprovalRequestRecord[]; count: number }>
  setOfflineExposure(input: SetOfflineExposure): Promise<OfflineExposure>
  /** All lines or none, and none in a dry run; each line is reported. */
  importOfflineExposure(input: ImportOfflineExposure): Promise<OfflineLineReport[]>
  overrideCredit(input: OverrideCredit): Promise<OverrideRecord>
  /** The one that counts, or null; one of 0 is none. */
  findOverride(orderId: string): Promise<OverrideRecord | null>
  /** Writes down that temporary limits have expired, `limit` accounts at most; they count no longer before that. */
  expireLimits(input: { limit: number }): Promise<number>
}
