import { z } from "@medusajs/framework/zod"
import { count, instant } from "./common"

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
    resolved_at: instant.nullable().describe("When a proof did not find it any more."),
    decision: z.enum(["repaired", "accepted"]).nullable(),
    decided_by: z.string().nullable(),
    decided_reason: z.string().nullable(),
    decided_at: instant.nullable(),
  })
  .meta({ id: "LedgerFinding", description: "What a proof of the ledger found, kept as long as the thing is wrong." })

export const ledgerProof = z
  .strictObject({ accounts_checked: count, entries_checked: count, findings: z.array(ledgerFinding) })
  .meta({ id: "LedgerProof" })
