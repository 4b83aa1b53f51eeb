import { generateEntityId } from "@medusajs/framework/utils"
import { rows, type Sql } from "../../sql"
import type { FindingRecord } from "../../types"
import { CHECKS } from "../checks"
import { FINDINGS_PER_CHECK_MAX, type FoundNow } from "../verify"
import { recordOf } from "./record-of"

export const FINDING_COLUMNS = `id, account_id, check_name AS check, expected, found, remedy, first_seen_at, last_seen_at,
  resolved_at, decision, decided_by, decided_reason, decided_at`

/**
 * Keeps what a proof of these companies has found: new, seen again, or no longer there. Under the proof's lock, so no older
 * reading comes after a newer one.
 */
export async function keepFindings(sql: Sql, companyIds: string[], findings: FoundNow[]): Promise<FindingRecord[]> {
  await resolveOthers(sql, companyIds, findings)
  await resolveAccepted(sql, findings)
  return rows<FindingRecord>(
    sql,
    `INSERT INTO credit_ledger_finding (id, account_id, check_name, record, expected, found, difference, remedy)
     SELECT id, account_id, check_name, record, expected, found, difference, remedy FROM ${FOUND}
     ON CONFLICT (account_id, check_name, record) WHERE resolved_at IS NULL DO UPDATE
       SET expected = excluded.expected, found = excluded.found, difference = excluded.difference,
         remedy = excluded.remedy, last_seen_at = now()
     RETURNING ${FINDING_COLUMNS}`,
    { findings: json(findings) }
  )
}

/** Not of a check that has found as much as it reports: there may be more of it. */
async function resolveOthers(sql: Sql, companyIds: string[], findings: FoundNow[]): Promise<void> {
  const whole = CHECKS.map(({ check }) => check).filter(
    (check) => findings.filter((finding) => finding.check === check).length < FINDINGS_PER_CHECK_MAX
  )
  await sql.raw(
    `UPDATE credit_ledger_finding kept SET resolved_at = now()
     WHERE resolved_at IS NULL AND check_name = ANY(:whole) AND account_id = ANY(ARRAY(
         SELECT id FROM credit_account WHERE id = ANY(:company_ids) OR own_book_of = ANY(:company_ids)))
       AND NOT EXISTS (SELECT 1 FROM ${FOUND} WHERE ${SAME})`,
    { company_ids: companyIds, whole, findings: json(findings) }
  )
}

/**
 * A person took for granted what was wrong then. Where it has become more or something else since, that finding stays
 * behind with the decision, and a new one waits for another.
 */
async function resolveAccepted(sql: Sql, findings: FoundNow[]): Promise<void> {
  await sql.raw(
    `UPDATE credit_ledger_finding kept SET resolved_at = now() FROM ${FOUND}
     WHERE resolved_at IS NULL AND decision = 'accepted' AND ${SAME} AND found_now.difference <> kept.difference`,
    { findings: json(findings) }
  )
}

/** Of one record each check is kept once; always the same one, or each would seem to have changed into the other. */
const FOUND = `(SELECT DISTINCT ON (account_id, check_name, record) *
  FROM jsonb_to_recordset(CAST(:findings AS jsonb)) AS listed (id text, account_id text, check_name text, record text,
    expected text, found text, difference text, remedy text)
  ORDER BY account_id, check_name, record, expected, found) found_now`

const SAME = `found_now.account_id = kept.account_id AND found_now.check_name = kept.check_name
  AND found_now.record = kept.record`

function json(findings: FoundNow[]): string {
  return JSON.stringify(
    findings.map(({ check, ...finding }) => ({
      ...finding,
      check_name: check,
      record: recordOf(finding),
      id: generateEntityId(undefined, "crfind"),
    }))
  )
}
