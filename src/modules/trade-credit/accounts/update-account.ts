import { ExternalIdTakenError } from "../errors"
import { lockAccount } from "../ledger/locks"
import { setAccountStatus } from "./set-status"
import { violatedUnique, type Sql } from "../sql"
import type { AccountRecord, UpdateAccount } from "../types"

/** In a transaction, the status included. What is not given stays as it is. */
export async function updateAccount(sql: Sql, input: UpdateAccount): Promise<AccountRecord> {
  const { external_id, payment_terms, po_number_required } = input
  const account = await lockAccount(sql, input.account_id)
  try {
    await sql("credit_account")
      .where({ id: account.id })
      .update({
        updated_at: sql.fn.now(),
        ...(external_id !== undefined && { external_id }),
        ...(payment_terms !== undefined && { payment_terms: payment_terms && JSON.stringify(payment_terms) }),
        ...(po_number_required !== undefined && { po_number_required }),
      })
  } catch (error) {
    throw violatedUnique(error) === "UQ_credit_account_external_id"
      ? new ExternalIdTakenError(external_id ?? "", account.program_id)
      : error
  }
  return input.status
    ? setAccountStatus(sql, { ...input.status, account_id: account.id })
    : lockAccount(sql, account.id)
}
