import { MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { rows, type Sql } from "../sql"
import type { AccountRecord } from "../types"
import { lockAccount } from "./locks"

/** An account whose receivable is the merchant's, and the company's account, which it is itself unless it is an own book. */
export type Receivable = { account: AccountRecord; company: AccountRecord; program: Program }

/**
 * Locks an account of the merchant's own book, the company's account first, as everywhere.
 *
 * @throws MedusaError `not_allowed` where an agent collects
 */
export async function lockReceivable(sql: Sql, id: string, programOf: (id: string) => Program): Promise<Receivable> {
  // Which account an own book belongs to never changes, so this needs no lock.
  const [found] = await rows<{ own_book_of: string | null }>(
    sql,
    "SELECT own_book_of FROM credit_account WHERE id = :id",
    { id }
  )
  const company = await lockAccount(sql, found?.own_book_of ?? id)
  const account = company.id === id ? company : await lockAccount(sql, id)
  const program = programOf(account.program_id)
  if (program.book === "agent" && !account.own_book_of) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Credit account ${account.id} is in the book of ${program.agent_id}, which collects from the buyer. ` +
        "What no agent guarantees is in the own book of this account (list accounts with own_book=true); use that one."
    )
  }
  return { account, company, program }
}
