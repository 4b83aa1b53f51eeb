import { generateEntityId } from "@medusajs/framework/utils"
import { rows, type Sql } from "../../sql"
import type { FindingRecord, LedgerFinding } from "../../types"
import { CHECKS } from "../checks"
import { FINDINGS_PER_CHECK_MAX } from "../verify"
import { recordOf } from "./record-of"

export const FINDING_COLUMNS = `id, account_id, check_name AS check, expected, found, remedy, first_seen_at, last_seen_at,
  resolved_at, decision, decided_by, decided_reason, decided_at`

/**
 * Keeps what a proof of these accounts has found: new, seen again, or no longer there. Under the proof's lock, so no older
 * reading comes after a newer one.
 */
export async function keepFindings(
  sql: Sql,
  accountIds: string[],
  findings: LedgerFinding[]
): Promise<FindingRecord[]> {
  await resolveOthers(sql, accountIds, findings)
  return rows<FindingRecord>(
    sql,
    `INSERT INTO credit_ledger_finding (id, account_id, check_name, record, expected, found, remedy)
     SELECT DISTINCT ON (account_id, check_name, record) id, account_id, check_name, record, expected, found, remedy
     FROM ${FOUND}
     ON CONFLICT (account_id, check_name, record) WHERE resolved_at IS NULL DO UPDATE
       SET expected = excluded.expected, found = excluded.found, remedy = excluded.remedy, last_seen_at = now()
     RETURNING ${FINDING_COLUMNS}`,
    { findings: json(findings) }
  )
}

/** Not of a check that has found as much as it reports: there may be more of it. */
async function resolveOthers(sql: Sql, accountIds: string[], findings: LedgerFinding[]): Promise<void> {
  const whole = CHECKS.map(({ check }) => check).filter(
    (check) => findings.filter((finding) => finding.check === check).length < FINDINGS_PER_CHECK_MAX
  )
  await sql.raw(
    `UPDATE credit_ledger_finding kept SET resolved_at = now()
     WHERE resolved_at IS NULL AND account_id = ANY(:account_ids) AND check_name = ANY(:whole)
       AND NOT EXISTS (SELECT 1 FROM ${FOUND} WHERE found_now.account_id = kept.account_id
         AND found_now.check_name = kept.check_name AND found_now.record = kept.record)`,
    { account_ids: accountIds, whole, findings: json(findings) }
  )
}

const FOUND = `jsonb_to_recordset(CAST(:findings AS jsonb)) AS found_now (id text, account_id text, check_name text,
  record text, expected text, found text, remedy text)`

function json(findings: LedgerFinding[]): string {
  return JSON.stringify(
    findings.map(({ check, ...finding }) => ({
      ...finding,
      check_name: check,
      record: recordOf(finding),
      id: generateEntityId(undefined, "crfind"),
    }))
  )
}
