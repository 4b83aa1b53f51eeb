import type { Program } from "../../../../domain/program/program"
import { ProofRunningError } from "../../errors"
import { rows, type Sql } from "../../sql"
import type { DailyProof, ProofSlice, ProveNext } from "../../types"
import { verifyCompanies } from "../verify"
import { keepFindings } from "./keep-findings"

const LOCK = "hashtext('credit_ledger_proof')"

/** One proof at a time, so that what is kept is always of the newest reading. Held for a slice. */
export async function lockProof(sql: Sql): Promise<void> {
  await sql.raw(`SELECT pg_advisory_xact_lock(${LOCK})`)
}

/** Of those who could come again, so that they do not wait in a row, each with a connection of the pool. */
async function lockProofIfFree(sql: Sql): Promise<void> {
  const [{ is_mine }] = await rows<{ is_mine: boolean }>(sql, `SELECT pg_try_advisory_xact_lock(${LOCK}) AS is_mine`)
  if (!is_mine) {
    throw new ProofRunningError()
  }
}

/** Proves the next accounts after one of them, each with its own book, and keeps what it finds; in a transaction. */
export async function proveSlice(
  sql: Sql,
  programs: Program[],
  { after, limit, unless_running }: ProveNext
): Promise<ProofSlice> {
  await (unless_running ? lockProofIfFree(sql) : lockProof(sql))
  const companies = await rows<{ id: string }>(
    sql,
    "SELECT id FROM credit_account WHERE own_book_of IS NULL AND id > :after ORDER BY id LIMIT :limit",
    { after, limit }
  )
  const ids = companies.map(({ id }) => id)
  return { ...(await prove(sql, programs, ids)), next: companies.length < limit ? null : ids[ids.length - 1] }
}

/** The same of one account with its company's. */
export async function proveAccount(sql: Sql, programs: Program[], accountId: string): Promise<ProofSlice> {
  await lockProof(sql)
  const [company] = await rows<{ id: string }>(
    sql,
    "SELECT COALESCE(own_book_of, id) AS id FROM credit_account WHERE id = :account_id",
    { account_id: accountId }
  )
  return { ...(await prove(sql, programs, company ? [company.id] : [])), next: null }
}

async function prove(sql: Sql, programs: Program[], companyIds: string[]): Promise<Omit<ProofSlice, "next">> {
  const report = await verifyCompanies(sql, programs, companyIds)
  return { ...report, findings: await keepFindings(sql, companyIds, report.findings) }
}

type ProofRow = {
  after_account_id: string
  finished_at: Date | null
  accounts_checked: string
  entries_checked: string
}

/**
 * Does the next slice of a day's proof, in a transaction. Its row says how far it is: two processes share the work, and
 * after a crash it goes on where it stopped.
 *
 * @param day `YYYY-MM-DD`
 * @returns null when that day's proof was finished before
 */
export async function continueDailyProof(
  sql: Sql,
  programs: Program[],
  { day, limit }: { day: string; limit: number }
): Promise<DailyProof | null> {
  await sql.raw("INSERT INTO credit_ledger_proof (day) VALUES (CAST(:day AS date)) ON CONFLICT DO NOTHING", { day })
  const [proof] = await rows<ProofRow>(
    sql,
    "SELECT * FROM credit_ledger_proof WHERE day = CAST(:day AS date) FOR UPDATE",
    { day }
  )
  if (proof.finished_at) {
    return null
  }
  const slice = await proveSlice(sql, programs, { after: proof.after_account_id, limit })
  const [{ accounts_checked, entries_checked }] = await rows<ProofRow>(
    sql,
    `UPDATE credit_ledger_proof SET after_account_id = COALESCE(:next, after_account_id), updated_at = now(),
       finished_at = CASE WHEN CAST(:next AS text) IS NULL THEN now() END,
       accounts_checked = accounts_checked + :accounts, entries_checked = entries_checked + :entries
     WHERE day = CAST(:day AS date) RETURNING accounts_checked, entries_checked`,
    { day, next: slice.next, accounts: slice.accounts_checked, entries: slice.entries_checked }
  )
  return {
    accounts_checked: Number(accounts_checked),
    entries_checked: Number(entries_checked),
    finished: slice.next === null,
  }
}

/** What is open and nobody has accepted, by check. */
export async function countOpenFindings(sql: Sql): Promise<{ check: string; findings: number; accounts: number }[]> {
  return rows(
    sql,
    `SELECT check_name AS check, CAST(count(*) AS integer) AS findings,
       CAST(count(DISTINCT account_id) AS integer) AS accounts
     FROM credit_ledger_finding WHERE resolved_at IS NULL AND decision IS NULL GROUP BY check_name ORDER BY check_name`
  )
}
