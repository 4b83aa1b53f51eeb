import { z } from "@medusajs/framework/zod"
import { count, instant } from "./common"

/** What a proof of the ledger found, kept as long as the thing is wrong. */
export const ledgerFinding = z
  .strictObject({
    id: z.string(),
    account_id: z.string(),
    check: z.string(),
    expected: z.string(),
    found: z.string(),
    remedy: z.string(),
    first_seen_at: instant,
    last_seen_at: instant,
    /** When a proof did not find it any more. */
    resolved_at: instant.nullable(),
    decision: z.enum(["repaired", "accepted"]).nullable(),
    decided_by: z.string().nullable(),
    decided_reason: z.string().nullable(),
    decided_at: instant.nullable(),
  })
  .meta({ id: "LedgerFinding" })

export const ledgerProof = z
  .strictObject({ accounts_checked: count, entries_checked: count, findings: z.array(ledgerFinding) })
  .meta({ id: "LedgerProof" })
