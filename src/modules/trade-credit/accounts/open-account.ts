import { generateEntityId } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { assertAmount } from "../amounts"
import { contentHash } from "../content-hash"
import { AgentBuyerTakenError, ExternalIdTakenError, SecondAccountError } from "../errors"
import { lockAccount } from "../ledger/locks"
import { post } from "../ledger/post"
import { insertMember } from "../members/insert-member"
import { violatedUnique, type Sql } from "../sql"
import type { AccountRecord, CreateAccount } from "../types"

/** What an account comes from: its first entry names it. */
export type Origin = { key: string; type: "application" | "account"; id: string }

/**
 * An active account with its owner and its limit in the ledger, in the caller's transaction. Without an origin the
 * account is its own.
 *
 * @throws SecondAccountError when the customer has an account in this program that is not closed
 */
export async function openAccount(
  sql: Sql,
  input: CreateAccount,
  program: Program,
  origin?: Origin
): Promise<AccountRecord> {
  if (input.credit_limit !== null) {
    assertAmount("A credit limit", input.credit_limit, program.currency_code, "zero")
  }
  const accountId = await insertAccount(sql, input, program)
  const owner = { account_id: accountId, customer_id: input.customer_id, role: "owner" as const, actor: input.actor }
  if (!(await insertMember(sql, owner, program.id))) {
    throw new SecondAccountError(input.customer_id, program.id)
  }
  const from = origin ?? { key: `create:${accountId}`, type: "account", id: accountId }
  await post(sql, {
    operation: "limit_set",
    account_id: accountId,
    key: from.key,
    request_hash: contentHash({ [`${from.type}_id`]: from.id, credit_limit: input.credit_limit }),
    // Without a limit (the agent answers each time) the entry says 0 with `limit_after` null.
    amount: input.credit_limit ?? 0,
    reference_type: from.type,
    reference_id: from.id,
    actor: input.actor,
    set: { sql: "base_limit_amount = CAST(:limit AS numeric)", bindings: { limit: input.credit_limit } },
  })
  return lockAccount(sql, accountId)
}

async function insertAccount(sql: Sql, input: CreateAccount, program: Program): Promise<string> {
  const id = generateEntityId(undefined, "cracc")
  try {
    await sql("credit_account").insert({
      id,
      program_id: program.id,
      company_name: input.company_name,
      external_id: input.external_id ?? null,
      status: "active",
      currency_code: program.currency_code,
      payment_terms: input.payment_terms ? JSON.stringify(input.payment_terms) : null,
      agent_buyer_number: input.agent_buyer_number ?? null,
    })
  } catch (error) {
    const unique = violatedUnique(error)
    if (unique === "UQ_credit_account_agent_buyer_number") {
      throw new AgentBuyerTakenError(input.agent_buyer_number ?? "", program.id)
    }
    throw unique === "UQ_credit_account_external_id"
      ? new ExternalIdTakenError(input.external_id ?? "", program.id)
      : error
  }
  return id
}
