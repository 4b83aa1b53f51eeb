import type { LedgerFinding, LedgerReport } from "./ledger-records"

/** A finding as it is kept: the same row as long as the thing is wrong. */
export type FindingRecord = LedgerFinding & {
  id: string
  first_seen_at: Date
  last_seen_at: Date
  /** When a proof did not find it any more. */
  resolved_at: Date | null
  /** What a person did about it: wrote an entry that puts it right, or took it for granted with a reason. */
  decision: "repaired" | "accepted" | null
  decided_by: string | null
  decided_reason: string | null
  decided_at: Date | null
}

/** What was proved, with what is kept of it; `next`: where to go on, null when all are through. */
export type ProofSlice = Omit<LedgerReport, "findings"> & { findings: FindingRecord[]; next: string | null }

/** The next companies after one of them; `unless_running`: throws `proof_running` instead of waiting for another proof. */
export type ProveNext = { after: string; limit: number; unless_running?: boolean }

/** How far the proof of a day is. */
export type DailyProof = { accounts_checked: number; entries_checked: number; finished: boolean }

export type DecideFinding = {
  id: string
  /** A person: an API key is none. */
  actor: string
  reason: string
}
