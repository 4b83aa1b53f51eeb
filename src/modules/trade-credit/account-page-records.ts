import type { EntryRecord } from "./ledger-records"

type Page = { limit: number; offset: number }

/** What happens to an account beside its ledger. */
export type AccountEventKind =
  | "status_changed"
  | "terms_changed"
  | "po_rule_changed"
  | "external_id_changed"
  | "member_added"
  | "member_joined"
  | "member_changed"
  | "member_removed"
  | "member_invited"
  | "invitation_taken_back"
  | "finding_accepted"
  | "finding_reopened"

/** Who did what to an account, when and why: an event, an entry made by hand, or what two people had to decide. */
export type HistoryItem = {
  id: string
  /** An `AccountEventKind`, the entry's operation, or `approval_requested`, `approval_approved`, `approval_rejected`. */
  kind: string
  actor: string
  reason: string | null
  /** When it was written. */
  at: Date
  /** Of an entry: amount, figures after it, reference. Of a change: `from` and `to`. */
  details: Record<string, unknown>
}

/** Credit that an order, or a checkout under way, has reserved. */
export type OpenHoldOfOrder = {
  id: string
  /** Null: a checkout that is no order yet. */
  order_id: string | null
  display_id: number | null
  po_number: string | null
  amount: number
  remaining_amount: number
  currency_code: string
  status: "open"
  created_at: Date
}

export type EntryFilter = {
  operation?: string[]
  /** By when it happened, from and before. */
  from?: Date
  before?: Date
}

/** An entry with the order that caused it, if one did. */
export type CausedEntry = EntryRecord & { order_id: string | null; display_id: number | null }

export type EntryPage = Page & { oldest_first?: boolean }

/** What the pages of an account show beside the account itself. */
export interface AccountPages {
  /** Newest first unless told otherwise. */
  listEntries(
    accountId: string,
    page: EntryPage,
    filter?: EntryFilter
  ): Promise<{ entries: CausedEntry[]; count: number }>
  /** The next `limit` entries above that version, oldest first: page by page, whatever is written meanwhile. */
  entriesAfter(accountId: string, input: EntryFilter & { version: number; limit: number }): Promise<CausedEntry[]>
  /** Oldest first. */
  listOpenHolds(accountId: string, page: Page): Promise<{ holds: OpenHoldOfOrder[]; count: number }>
  /** Newest first. */
  listHistory(accountId: string, page: Page): Promise<{ history: HistoryItem[]; count: number }>
}
