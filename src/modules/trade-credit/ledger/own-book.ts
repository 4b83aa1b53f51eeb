import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { rows, type Sql } from "../sql"
import type { AccountRecord } from "../types"
import { lockAccount } from "./locks"

/**
 * The merchant's own book of a company, for what no agent guarantees: locked, and made when it is missing. The caller
 * has locked the company's account, always first of the two: so nobody else makes one at this moment, and two
 * transactions never wait on each other.
 */
export async function lockOwnBook(
  sql: Sql,
  account: AccountRecord,
  programOf: (id: string) => Program
): Promise<AccountRecord> {
  if (programOf(account.program_id).book !== "agent" || account.own_book_of) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Credit account ${account.id} is in the merchant's own book already; nothing on it can be marked unguaranteed.`
    )
  }
  const [made] = await rows<{ id: string }>(sql, "SELECT id FROM credit_account WHERE own_book_of = :id", {
    id: account.id,
  })
  return lockAccount(sql, made?.id ?? (await insertOwnBook(sql, account)))
}

/** No members, and a limit of 0: the database refuses every other limit of it, and every hold. */
async function insertOwnBook(sql: Sql, account: AccountRecord): Promise<string> {
  const id = generateEntityId(undefined, "cracc")
  await sql("credit_account").insert({
    id,
    program_id: account.program_id,
    company_name: account.company_name,
    status: "active",
    currency_code: account.currency_code,
    base_limit_amount: 0,
    own_book_of: account.id,
  })
  return id
}
