import { contentHash } from "../content-hash"
import { ExternalIdTakenError } from "../errors"
import { lockAccount } from "../ledger/locks"
import { addEvent } from "./events"
import { setAccountStatus } from "./set-status"
import { violatedUnique, type Sql } from "../sql"
import type { AccountEventKind, AccountRecord, UpdateAccount } from "../types"

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
  await tellChanges(sql, account, input)
  return input.status
    ? setAccountStatus(sql, { ...input.status, account_id: account.id })
    : lockAccount(sql, account.id)
}

const KINDS = {
  payment_terms: "terms_changed",
  po_number_required: "po_rule_changed",
  external_id: "external_id_changed",
} as const satisfies Partial<Record<keyof UpdateAccount, AccountEventKind>>

/** One event for each thing that is another one now: the same once more is no change. */
async function tellChanges(sql: Sql, before: AccountRecord, input: UpdateAccount): Promise<void> {
  for (const [name, kind] of Object.entries(KINDS) as [keyof typeof KINDS, AccountEventKind][]) {
    const to = input[name]
    if (to !== undefined && contentHash({ value: to }) !== contentHash({ value: before[name] })) {
      const { actor, reason, account_id } = input
      await addEvent(sql, { account_id, kind, actor, reason, details: { from: before[name], to } })
    }
  }
}
