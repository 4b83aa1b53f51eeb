import type {
  AttentionCount,
  AttentionElsewhere,
  AttentionFilter,
  AttentionItem,
  AttentionPage,
} from "./attention-records"
import type { DailyProof, DecideFinding, FindingRecord, ProofSlice, ProveNext } from "./finding-records"
import type { CustomerDeletion, CustomerKey, CustomerRecords } from "./privacy-records"

/** The part of `TradeCredit` that watches over the books and over what is held of people. */
export interface Custody {
  // ---- the ledger's proof, kept -------------------------------------------------------------------------------------
  /** Proves one account with its company's, or the next companies after one of them, and keeps what it finds. */
  proveLedger(input: { account_id: string } | ProveNext): Promise<ProofSlice>
  /** The next slice of a day's proof (`YYYY-MM-DD`), whoever has done those before; null: that day's is finished. */
  continueDailyProof(input: { day: string; limit: number }): Promise<DailyProof | null>
  /** What the proof finds, is not accepted, and so needs a person; by check. */
  countOpenFindings(): Promise<{ check: string; findings: number; accounts: number }[]>
  /** Puts a finding right by an entry. Repeated calls write nothing more; `not_allowed` where no entry can. */
  repairFinding(input: DecideFinding): Promise<FindingRecord>
  /** A person takes a finding for granted, and says why. */
  acceptFinding(input: DecideFinding): Promise<FindingRecord>
  /** Takes that back; answers with the finding that waits for a person instead. */
  reopenFinding(input: DecideFinding): Promise<FindingRecord>

  // ---- what needs attention -----------------------------------------------------------------------------------------
  /** One list, newest first, of what is known here and what is handed in; `elsewhere` gives way to what an order says. */
  listAttention(filter: AttentionFilter, page: AttentionPage, elsewhere: AttentionElsewhere[]): Promise<AttentionItem[]>
  /** How many there are, at most 10,000. */
  countAttention(filter: AttentionFilter, elsewhere: AttentionElsewhere[]): Promise<number>
  /** How many of each kind, each at most 10,000; kinds without any are left out. */
  countAttentionByKind(elsewhere: AttentionElsewhere[]): Promise<AttentionCount[]>

  // ---- privacy ------------------------------------------------------------------------------------------------------
  /** Ids of applications that came to nothing longer ago than the options keep them. */
  applicationsToPurge(input: { limit: number }): Promise<string[]>
  /**
   * Purges those that are decided; returns which. Also forgets the names of accounts of sole proprietors who were purged
   * before, where nothing keeps them any more. Repeated calls change nothing.
   */
  purgeApplications(ids: string[]): Promise<string[]>
  /**
   * Memberships end, and it is told which applications may be purged now; what something open or the law keeps is to be
   * tried again. Repeated calls converge.
   */
  startDeletion(customer: CustomerKey): Promise<CustomerDeletion>
  /** Customers whose deletion is held up, longest untried first. */
  heldDeletions(input: { limit: number }): Promise<string[]>
  /** Notes in the history of the customer's applications that `actor` has taken out all that is held. */
  noteExport(input: { customer_id: string; actor: string }): Promise<void>
  /** All that is held about a customer here. */
  readCustomer(customer: CustomerKey): Promise<CustomerRecords>
}
