import { MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../../domain/program/program"
import { writeOffReason } from "../../../domain/text/written-reason"
import { wakeOrdersOfAccount } from "../account-orders/wake-orders-of-account"
import { setAccountStatus } from "../accounts/set-status"
import { assertAmount } from "../amounts"
import { contentHash } from "../content-hash"
import { toEntry } from "../rows"
import type { Sql } from "../sql"
import type { AccountRecord, EntryRecord, WriteOff } from "../types"
import { lockReceivable } from "./lock-receivable"
import { findPosted } from "./locks"
import { post } from "./post"

/** What the merchant gives up, in a transaction with the suspension of the company: who cost money buys no more on account. */
export async function writeOff(sql: Sql, input: WriteOff, programOf: (id: string) => Program): Promise<EntryRecord> {
  const { account, company } = await lockReceivable(sql, input.account_id, programOf)
  assertAmount("A write-off", input.amount, account.currency_code, "positive")
  const requestHash = writeOffHash(input)
  const posted = await findPosted(sql, input.key, requestHash)
  if (posted) {
    return toEntry(posted)
  }
  refuseBeyondOutstanding(account, input.amount)
  const entry = await post(sql, {
    operation: "written_off",
    account_id: account.id,
    key: input.key,
    request_hash: requestHash,
    amount: input.amount,
    reference_type: "account",
    reference_id: account.id,
    actor: input.actor,
    reason: input.reason,
  })
  if (company.status !== "closed") {
    const reason = writeOffReason(input.amount, account.currency_code, input.reason)
    await setAccountStatus(sql, { account_id: company.id, status: "suspended", reason, actor: input.actor })
    await wakeOrdersOfAccount(sql, company.id)
  }
  return toEntry(entry!)
}

/** The caller has locked the account. */
export function refuseBeyondOutstanding(
  { id, outstanding_amount, currency_code }: AccountRecord,
  amount: number
): void {
  if (amount > outstanding_amount) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Credit account ${id} owes ${Math.max(0, outstanding_amount)} ${currency_code}; ${amount} is more. Write off at most that.`,
      "beyond_outstanding"
    )
  }
}

export function writeOffHash({ account_id, amount }: WriteOff): string {
  return contentHash({ account_id, written_off: amount })
}
