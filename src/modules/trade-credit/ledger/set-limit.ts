import { MedusaError } from "@medusajs/framework/utils"
import { wakeShortOrders } from "../account-orders/wake-short-orders"
import { assertAmount } from "../amounts"
import { contentHash } from "../content-hash"
import { toEntry } from "../rows"
import { rows, type Fragment, type Sql } from "../sql"
import type { AccountRecord, EntryRecord, SetLimit } from "../types"
import type { Program } from "../../../domain/program/program"
import { findPosted, lockAccount } from "./locks"
import { post } from "./post"

/**
 * Staff set a limit, in a transaction. Own book: the base, or with `expires_at` a temporary limit on top of it. Agent
 * book: the limit is the agent's, so what staff set is a ceiling of their own beside it, and null takes that away; the
 * entry then says the agent's limit, or 0 where the agent tells none.
 */
export async function setLimit(sql: Sql, input: SetLimit, programOf: (id: string) => Program): Promise<EntryRecord> {
  const requestHash = setLimitHash(input)
  const account = await lockAccount(sql, input.account_id)
  assertLimit(account, input)
  const posted = await findPosted(sql, input.key, requestHash)
  if (posted) {
    return toEntry(posted)
  }
  const { book } = programOf(account.program_id)
  await refuseImpossibleLimit(sql, account, input, book)
  const entry = await post(sql, {
    operation: "limit_set",
    account_id: account.id,
    key: input.key,
    request_hash: requestHash,
    amount: input.credit_limit ?? (await agentsLimit(sql, account.id)) ?? 0,
    reference_type: "account",
    reference_id: account.id,
    actor: input.actor,
    reason: input.reason,
    set: columns(input, book),
  })
  await wakeShortOrders(sql, [account.id])
  return toEntry(entry!)
}

export function assertLimit({ currency_code }: AccountRecord, { credit_limit }: SetLimit): void {
  if (credit_limit !== null) {
    assertAmount("A credit limit", credit_limit, currency_code, "zero")
  }
}

/** Null: the agent answers each time. */
async function agentsLimit(sql: Sql, id: string): Promise<string | null> {
  const [row] = await rows<{ base_limit_amount: string | null }>(
    sql,
    "SELECT base_limit_amount FROM credit_account WHERE id = :id",
    { id }
  )
  return row.base_limit_amount
}

/** What nobody can set, so that it is refused before a second person is asked for it. The caller has locked the account. */
export async function refuseImpossibleLimit(
  sql: Sql,
  account: AccountRecord,
  { credit_limit, expires_at }: SetLimit,
  book: Program["book"]
): Promise<void> {
  const refuse = (problem: string, code?: string) => {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, problem, code)
  }
  if (account.own_book_of) {
    refuse(
      `Credit account ${account.id} is the merchant's own book of ${account.own_book_of}, takes no orders and has no limit. Set the limit of that account instead.`
    )
  }
  if (book !== "agent") {
    if (credit_limit === null) {
      refuse(`The limit of credit account ${account.id} is your own. Set it to an amount, 0 for no credit at all.`)
    }
    return
  }
  if (expires_at) {
    refuse(
      `The limit of credit account ${account.id} is the agent's and cannot be raised for a time. Leave out expires_at to set a lower ceiling.`
    )
  }
  const [agents] = await rows<{ is_exceeded: boolean | null; has_ceiling: boolean }>(
    sql,
    `SELECT CAST(:credit_limit AS numeric) > base_limit_amount AS is_exceeded, ceiling_amount IS NOT NULL AS has_ceiling
     FROM credit_account WHERE id = :id`,
    { id: account.id, credit_limit }
  )
  if (credit_limit === null && !agents.has_ceiling) {
    refuse(`Credit account ${account.id} has no ceiling of your own; its limit is the agent's already.`, "no_ceiling")
  }
  if (agents.is_exceeded) {
    refuse(
      `The limit of credit account ${account.id} is the agent's; staff may only set a ceiling up to it, not ${credit_limit} ${account.currency_code}. Ask the agent for more.`,
      "beyond_agents_limit"
    )
  }
}

export function setLimitHash({ account_id, credit_limit, expires_at }: SetLimit): string {
  return contentHash({ account_id, credit_limit, expires_at })
}

function columns({ credit_limit, expires_at }: SetLimit, book: Program["book"]): Fragment {
  if (book === "agent") {
    return { sql: "ceiling_amount = CAST(:ceiling AS numeric)", bindings: { ceiling: credit_limit } }
  }
  if (!expires_at) {
    return { sql: "base_limit_amount = CAST(:amount AS numeric)", bindings: {} }
  }
  return {
    sql: "temporary_limit_amount = CAST(:amount AS numeric), temporary_limit_expires_at = :expires_at",
    bindings: { expires_at },
  }
}
