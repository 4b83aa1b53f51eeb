import { contentHash } from "../content-hash"
import { rows, type Sql } from "../sql"
import { post } from "./post"

type Over = { id: string; version: number; currency_code: string; amount: string; expires_at: Date }

const IS_OVER = "temporary_limit_expires_at <= now()"

/**
 * Writes down that temporary limits are over, in a transaction. They count no longer from the second they expire, so this
 * changes no figure and may come late; it leaves the ledger saying what has happened. Two at once share the accounts.
 */
export async function expireLimits(sql: Sql, limit: number): Promise<number> {
  const due = await rows<Over>(
    sql,
    `SELECT id, version, currency_code, temporary_limit_amount AS amount, temporary_limit_expires_at AS expires_at FROM credit_account
     WHERE ${IS_OVER} ORDER BY id LIMIT :limit FOR NO KEY UPDATE SKIP LOCKED`,
    { limit }
  )
  for (const { id, version, currency_code, amount, expires_at } of due) {
    await post(sql, {
      operation: "limit_set",
      account_id: id,
      key: `limit_expired:${id}:${version}`,
      request_hash: contentHash({ account_id: id, expires_at }),
      amount: 0,
      reference_type: "account",
      reference_id: id,
      actor: "system",
      reason: `The temporary limit of ${Number(amount)} ${currency_code} has expired.`,
      event_at: expires_at,
      set: { sql: "temporary_limit_amount = NULL, temporary_limit_expires_at = NULL", bindings: {} },
    })
  }
  return due.length
}
