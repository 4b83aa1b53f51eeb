import type { Program } from "../../../domain/program/program"
import { rows, type Sql } from "../sql"
import type { LedgerFinding, LedgerReport } from "../types"
import { CHECKS } from "./checks"

/** Reads all books again, set by set, and reports what does not agree. Writes nothing. */
export async function verifyLedger(sql: Sql, programs: Program[], accountId: string | null): Promise<LedgerReport> {
  const bindings = {
    account_id: accountId,
    own_programs: programs.filter(({ book }) => book === "own").map(({ id }) => id),
    agent_programs: programs.filter(({ book }) => book === "agent").map(({ id }) => id),
  }
  const [counted] = await rows<{ accounts: string; entries: string }>(
    sql,
    `SELECT (SELECT count(*) FROM credit_account WHERE ${inScope("id")}) AS accounts,
       (SELECT count(*) FROM credit_ledger_entry WHERE ${inScope("account_id")}) AS entries`,
    bindings
  )
  const findings: LedgerFinding[] = []
  for (const { check, remedy, sql: text } of CHECKS) {
    const found = await rows<Pick<LedgerFinding, "account_id" | "expected" | "found">>(
      sql,
      `SELECT account_id, expected, found FROM (${text}) finding WHERE ${inScope("account_id")}
       ORDER BY account_id, expected, found LIMIT ${FINDINGS_PER_CHECK_MAX}`,
      bindings
    )
    findings.push(...found.map((finding) => ({ ...finding, check, remedy })))
  }
  return {
    accounts_checked: Number(counted.accounts),
    entries_checked: Number(counted.entries),
    findings,
  }
}

/** A systematic fault would otherwise report every row there is. */
const FINDINGS_PER_CHECK_MAX = 1_000

function inScope(column: string): string {
  return `(CAST(:account_id AS text) IS NULL OR ${column} = :account_id)`
}
