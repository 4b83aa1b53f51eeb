import { MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { wakeShortOrders } from "../account-orders/wake-short-orders"
import { assertAmount } from "../amounts"
import { contentHash } from "../content-hash"
import { IdempotencyConflictError } from "../errors"
import type { EntryRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { SyncAgentUsed } from "../types"
import { lockAccount } from "./locks"
import { post } from "./post"

/**
 * Takes over limit and used from the agent, in a transaction, unless the account has moved since the agent was asked:
 * its answer would not know of that movement. What did not change leaves no entry, only the time of the look.
 */
export async function syncAgentUsed(
  sql: Sql,
  input: SyncAgentUsed,
  programOf: (id: string) => Program
): Promise<boolean> {
  const requestHash = contentHash({
    account_id: input.account_id,
    outstanding_amount: input.outstanding_amount,
    credit_limit: input.credit_limit,
    expected_version: input.expected_version,
  })
  const account = await lockAccount(sql, input.account_id)
  if (programOf(account.program_id).book !== "agent" || account.own_book_of) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Credit account ${account.id} is in the merchant's own book; its outstanding amount cannot be taken over from an agent.`
    )
  }
  assertAmount("What the agent says is used", input.outstanding_amount, account.currency_code, "zero")
  const limitKey = `${input.key}:limit`
  const written = await rows<{ request_hash: string }>(
    sql,
    "SELECT request_hash FROM credit_ledger_entry WHERE idempotency_key IN (:key, :limit_key)",
    { key: input.key, limit_key: limitKey }
  )
  if (written.some((entry) => entry.request_hash === requestHash)) {
    return true
  }
  if (account.version !== input.expected_version) {
    return false
  }
  if (written.length > 0) {
    throw new IdempotencyConflictError(input.key)
  }
  const common = {
    account_id: account.id,
    request_hash: requestHash,
    reference_type: "account",
    reference_id: account.id,
    actor: "agent",
  }
  let limit: EntryRow | null = null
  if (input.credit_limit !== null) {
    assertAmount("The agent's limit", input.credit_limit, account.currency_code, "zero")
    limit = await post(sql, {
      ...common,
      operation: "limit_set",
      key: limitKey,
      amount: input.credit_limit,
      guard: { sql: "base_limit_amount IS DISTINCT FROM CAST(:amount AS numeric)", bindings: {} },
      set: { sql: "base_limit_amount = CAST(:amount AS numeric)", bindings: {} },
    })
  }
  const used = await post(sql, {
    ...common,
    operation: "agent_used_synced",
    key: input.key,
    amount: input.outstanding_amount,
    guard: { sql: "outstanding_amount <> CAST(:amount AS numeric)", bindings: {} },
  })
  // Only by what was written: an order that is short asks the agent itself, and would wake itself for ever.
  const hasRisen = limit !== null && Number(limit.limit_after) > (account.credit_limit ?? Infinity)
  if (hasRisen || (used !== null && input.outstanding_amount < account.outstanding_amount)) {
    await wakeShortOrders(sql, [account.id])
  }
  await sql.raw("UPDATE credit_account SET synced_at = now() WHERE id = :id", { id: account.id })
  return true
}
