import type { Program } from "../../../domain/program/program"
import { rows, type Sql } from "../sql"
import type { LedgerFinding, LedgerReport } from "../types"
import { CHECKS } from "./checks"

/** Reads all books again, set by set, and reports what does not agree. Writes nothing. */
export async function verifyLedger(sql: Sql, programs: Program[], accountId: string | null): Promise<LedgerReport> {
  return verifyAccounts(sql, programs, accountId === null ? null : await companyOf(sql, accountId), accountId)
}

/**
 * The same of some accounts; null: of all. A company and the merchant's own book of it are proved together, because what
 * leaves the one stands in the other.
 *
 * @param only reports no other account's findings
 */
export async function verifyAccounts(
  sql: Sql,
  programs: Program[],
  accountIds: string[] | null,
  only: string | null = null
): Promise<LedgerReport> {
  const bindings = {
    account_ids: accountIds,
    only,
    own_programs: programs.filter(({ book }) => book === "own").map(({ id }) => id),
    agent_programs: programs.filter(({ book }) => book === "agent").map(({ id }) => id),
  }
  const scope = accountIds ? SCOPE : ""
  const [counted] = await rows<{ accounts: string; entries: string }>(
    sql,
    `${scope} SELECT (SELECT count(*) FROM credit_account WHERE ${inScope("id")}) AS accounts,
       (SELECT count(*) FROM credit_ledger_entry WHERE ${inScope("account_id")}) AS entries`,
    bindings
  )
  const findings: LedgerFinding[] = []
  for (const { check, remedy, sql: text } of CHECKS) {
    const found = await rows<Pick<LedgerFinding, "account_id" | "expected" | "found">>(
      sql,
      `${scope} SELECT account_id, expected, found FROM (${text}) finding
       WHERE ${inScope("account_id")} ${accountIds ? "AND account_id = ANY(:account_ids)" : ""}
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
export const FINDINGS_PER_CHECK_MAX = 1_000

/** The account, its company's and the own book of it. */
export async function companyOf(sql: Sql, accountId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    sql,
    `SELECT id FROM credit_account WHERE :account_id IN (id, own_book_of)
       OR id = (SELECT own_book_of FROM credit_account WHERE id = :account_id)`,
    { account_id: accountId }
  )
  return found.map(({ id }) => id)
}

/**
 * The tables of the books, each as if it had only the rows of these accounts: so a check is written once, for all, and a
 * slice of it costs only what the slice has. Inlined, so that the tables' indexes serve. (A check that groups names all the
 * columns it shows: of these the database knows no primary key.)
 */
const SCOPE = `WITH ${[
  ["credit_account", "id"],
  ["credit_ledger_entry", "account_id"],
  ["credit_hold", "account_id"],
  ["credit_charge", "account_id"],
  ["credit_credit", "account_id"],
  ["credit_receipt", "account_id"],
]
  .map(([table, column]) => `${table} AS NOT MATERIALIZED (SELECT * FROM ${table} WHERE ${column} = ANY(:account_ids))`)
  .join(", ")}`

function inScope(column: string): string {
  return `(CAST(:only AS text) IS NULL OR ${column} = :only)`
}
