import { MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { startOfDay } from "../../../domain/terms/plain-day"
import { assertAmount } from "../amounts"
import { contentHash } from "../content-hash"
import { toEntry } from "../rows"
import type { Sql } from "../sql"
import type { EntryRecord, ReturnMoney } from "../types"
import { assertNotAhead } from "./assert-not-ahead"
import { lockReceivable } from "./lock-receivable"
import { findPosted } from "./locks"
import { post } from "./post"

/** Money paid back, in a transaction: never more than the account is in credit, else the merchant would lend it. */
export async function returnMoney(
  sql: Sql,
  input: ReturnMoney,
  programOf: (id: string) => Program
): Promise<EntryRecord> {
  const { account, program } = await lockReceivable(sql, input.account_id, programOf)
  assertAmount("Money returned", input.amount, account.currency_code, "positive")
  const requestHash = contentHash({ ...input, key: undefined, actor: undefined, reason: undefined })
  const posted = await findPosted(sql, input.key, requestHash)
  if (posted) {
    return toEntry(posted)
  }
  assertNotAhead("returned_on", input.returned_on, program.time_zone)
  const entry = await post(sql, {
    operation: "money_returned",
    account_id: account.id,
    key: input.key,
    request_hash: requestHash,
    amount: input.amount,
    reference_type: "money_returned",
    reference_id: input.reference,
    actor: input.actor,
    reason: input.reason,
    event_at: startOfDay(input.returned_on, program.time_zone),
    guard: { sql: "outstanding_amount + CAST(:amount AS numeric) <= 0", bindings: {} },
  })
  if (!entry) {
    const credit = Math.max(0, -account.outstanding_amount)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Credit account ${account.id} is in credit with ${credit} ${account.currency_code}; ${input.amount} is more. Return at most that.`,
      "beyond_credit_balance"
    )
  }
  return toEntry(entry)
}
