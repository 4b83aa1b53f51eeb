import { MedusaError } from "@medusajs/framework/utils"
import { judgeStatusChange } from "../../../domain/credit/status-change"
import { lockAccount } from "../ledger/locks"
import { addEvent } from "./events"
import type { Sql } from "../sql"
import type { AccountRecord, SetAccountStatus } from "../types"

/** In a transaction: of a revocation and a yes at once, the second judges by what the first has written. */
export async function setAccountStatus(sql: Sql, input: SetAccountStatus): Promise<AccountRecord> {
  const account = await lockAccount(sql, input.account_id)
  if (account.own_book_of) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Credit account ${account.id} is the merchant's own book of ${account.own_book_of} and takes no orders. Set the status of that account instead.`
    )
  }
  const judgement = judgeStatusChange(account, input)
  if (judgement === "keep") {
    return account
  }
  if (judgement === "refuse") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Credit account ${account.id} is closed, which is final. Open a new account for this customer instead.`
    )
  }
  await sql.raw(
    `UPDATE credit_account SET status = :status, status_actor = :actor, status_reason = :reason, updated_at = now()
     WHERE id = :account_id`,
    { account_id: account.id, status: input.status, actor: input.actor, reason: input.reason }
  )
  await addEvent(sql, {
    account_id: account.id,
    kind: "status_changed",
    actor: input.actor,
    reason: input.reason,
    details: { from: account.status, to: input.status },
  })
  return lockAccount(sql, account.id)
}
