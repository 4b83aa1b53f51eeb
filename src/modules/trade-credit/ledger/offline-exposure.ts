import { MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { wakeShortOrders } from "../account-orders/wake-short-orders"
import { assertAmount } from "../amounts"
import { contentHash } from "../content-hash"
import { ACCOUNT_COLUMNS, toAccount, toEntry, type AccountRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { AccountRecord, OfflineExposure, OfflineOutcome, SetOfflineExposure } from "../types"
import { findPosted, lockAccount } from "./locks"
import { post } from "./post"

export type Balance = Pick<SetOfflineExposure, "amount" | "as_of">

/** Clocks and time zones differ by less; a date further ahead would keep every later balance out. */
const AHEAD_MAX_MS = 24 * 3_600_000

/** Locked in the order of their ids, so that two imports never wait on each other. */
export async function lockAccounts(sql: Sql, ids: string[]): Promise<Map<string, AccountRecord>> {
  const found = await rows<AccountRow>(
    sql,
    `SELECT ${ACCOUNT_COLUMNS} FROM credit_account WHERE id = ANY(CAST(:ids AS text[])) ORDER BY id FOR NO KEY UPDATE`,
    { ids }
  )
  return new Map(found.map((row) => [row.id, toAccount(row)]))
}

/** In a transaction. The balance is absolute, so an older one says nothing; one of the same time corrects it. */
export async function setOfflineExposure(
  sql: Sql,
  input: SetOfflineExposure,
  programOf: (id: string) => Program
): Promise<OfflineExposure> {
  const account = await lockAccount(sql, input.account_id)
  const problem = offlineProblem(account, input, programOf(account.program_id))
  if (problem) {
    const { path, message } = problem
    throw path === "account_id"
      ? new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
      : new MedusaError(MedusaError.Types.INVALID_DATA, `${path}: ${message}`)
  }
  const exposure = await applyBalance(sql, account, input)
  await wakeShortOrders(sql, [account.id])
  return exposure
}

/** What keeps a balance from being taken over, with the field at fault; null: nothing. */
export function offlineProblem(
  account: AccountRecord,
  { amount, as_of }: Balance,
  program: Program
): { path: "account_id" | "amount" | "as_of"; message: string } | null {
  if (account.own_book_of) {
    const message = `Credit account ${account.id} is the own book of ${account.own_book_of} and has no limit that an open balance could lower.`
    return { path: "account_id", message }
  }
  if (program.book === "agent") {
    const message = `Credit account ${account.id} is in the book of ${program.agent_id}, which itself says how much of its limit is used.`
    return { path: "account_id", message }
  }
  if (as_of.getTime() > Date.now() + AHEAD_MAX_MS) {
    return { path: "as_of", message: `${as_of.toISOString()} is in the future. Give the time of the balance.` }
  }
  try {
    assertAmount("The open balance", amount, account.currency_code, "any")
  } catch (error) {
    return { path: "amount", message: (error as Error).message }
  }
  return null
}

export function outcomeOf(
  { offline_amount, offline_as_of }: AccountRecord,
  { amount, as_of }: Balance
): OfflineOutcome {
  if (offline_as_of && as_of < offline_as_of) {
    return "ignored"
  }
  return offline_amount === amount ? "unchanged" : "set"
}

/** The caller has locked the account and found no problem. What changes no figure leaves no entry. */
export async function applyBalance(
  sql: Sql,
  account: AccountRecord,
  { key, actor, ...balance }: SetOfflineExposure
): Promise<OfflineExposure> {
  const requestHash = contentHash(balance)
  const posted = await findPosted(sql, key, requestHash)
  const outcome = posted ? "set" : outcomeOf(account, balance)
  const { amount, as_of, reference } = balance
  if (outcome === "ignored") {
    const { offline_amount, offline_as_of } = account
    return { outcome, account_id: account.id, amount: offline_amount, as_of: offline_as_of!, entry: null }
  }
  if (outcome === "unchanged") {
    await sql.raw("UPDATE credit_account SET offline_as_of = :as_of, updated_at = now() WHERE id = :id", {
      id: account.id,
      as_of,
    })
    return { outcome, account_id: account.id, amount, as_of, entry: null }
  }
  const entry =
    posted ??
    (await post(sql, {
      operation: "offline_exposure_set",
      account_id: account.id,
      key,
      request_hash: requestHash,
      amount,
      reference_type: "offline_exposure",
      reference_id: reference,
      actor,
      event_at: as_of,
      set: { sql: "offline_as_of = :as_of", bindings: { as_of } },
    }))
  return { outcome, account_id: account.id, amount, as_of, entry: toEntry(entry!) }
}
