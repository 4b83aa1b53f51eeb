import type { Program } from "../../../domain/program/program"
import { rows, type Sql } from "../sql"
import type { LedgerFinding, LedgerReport } from "../types"
import { CHECKS } from "./checks"

/** `difference`: by how much it is wrong, or in which words; as long as it stays the same it is one and the same thing. */
export type FoundNow = LedgerFinding & { difference: string }

/**
 * Reads the books of some companies again, set by set, and reports what does not agree. Writes nothing. A company's account
 * and the merchant's own book of it are read together, because what leaves the one stands in the other.
 */
export async function verifyCompanies(
  sql: Sql,
  programs: Program[],
  companyIds: string[]
): Promise<Omit<LedgerReport, "findings"> & { findings: FoundNow[] }> {
  const bindings = {
    company_ids: companyIds,
    own_programs: programs.filter(({ book }) => book === "own").map(({ id }) => id),
    agent_programs: programs.filter(({ book }) => book === "agent").map(({ id }) => id),
  }
  const [counted] = await rows<{ accounts: string; entries: string }>(
    sql,
    `${SCOPE} SELECT (SELECT count(*) FROM credit_account) AS accounts,
       (SELECT count(*) FROM credit_ledger_entry) AS entries`,
    bindings
  )
  const findings: FoundNow[] = []
  for (const { check, remedy, sql: text, moves } of CHECKS) {
    const found = await rows<Omit<FoundNow, "check" | "remedy">>(
      sql,
      `${SCOPE} SELECT account_id, expected, found,
         ${moves ? "CAST(trim_scale(difference) AS text)" : "concat(expected, '; ', found)"} AS difference
       FROM (${text}) finding WHERE account_id = ANY(${ACCOUNTS})
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

/** The accounts in scope. As an array, so that each table is read by its index on the account. */
const ACCOUNTS = "ARRAY(SELECT id FROM credit_account)"

/** A systematic fault would otherwise report every row there is. */
export const FINDINGS_PER_CHECK_MAX = 1_000

/**
 * The tables of the books, each as if it had only the rows of these companies: so a check is written once, for all, and a
 * slice of it costs only what the slice has. Each statement looks for the own books itself, because one may be made between
 * two of them, and what moves into it would seem lost. Inlined, so that the tables' indexes serve. (A check that groups
 * names all the columns it shows: of these the database knows no primary key.)
 */
const SCOPE = `WITH credit_account AS NOT MATERIALIZED (SELECT * FROM credit_account
    WHERE id = ANY(:company_ids) OR own_book_of = ANY(:company_ids)), ${[
      "credit_ledger_entry",
      "credit_hold",
      "credit_charge",
      "credit_credit",
      "credit_receipt",
    ]
      .map((table) => `${table} AS NOT MATERIALIZED (SELECT * FROM ${table} WHERE account_id = ANY(${ACCOUNTS}))`)
      .join(", ")}`
