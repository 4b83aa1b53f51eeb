import { effectiveLimit, TEMPORARY_LIMIT } from "../ledger/limit"
import { toNumberOrNull } from "../rows"
import { rows, type Sql } from "../sql"
import type { SetLimit, WriteOff } from "../types"

/**
 * What the account could owe in all if the wish came true, and whether that is more than now, or what goes beyond the base
 * lasts longer: else one person could prolong for ever what two have allowed for a time. Where the limit is unknown (null)
 * any is a lower one.
 */
export async function riseOf(
  sql: Sql,
  { account_id, credit_limit, expires_at }: SetLimit
): Promise<{ wanted: number | null; rises: boolean }> {
  if (credit_limit === null) {
    return withoutCeiling(sql, account_id)
  }
  const [{ wanted, rises }] = await rows<{ wanted: string; rises: boolean }>(
    sql,
    `SELECT wanted, COALESCE(wanted > limit_now, false) OR COALESCE(lasts_longer, false) AS rises
     FROM (SELECT ${effectiveLimit()} AS limit_now,
         CAST(:credit_limit AS numeric) + COALESCE(${expires_at ? "base_limit_amount" : TEMPORARY_LIMIT}, 0) AS wanted,
         CAST(:credit_limit AS numeric) > 0
           AND CAST(:expires_at AS timestamptz) > temporary_limit_expires_at AS lasts_longer
       FROM credit_account WHERE id = :account_id) wish`,
    { account_id, credit_limit, expires_at: expires_at ?? null }
  )
  return { wanted: Number(wanted), rises }
}

/** The agent's limit; null: it tells none. What stops being bounded rises. */
async function withoutCeiling(sql: Sql, accountId: string): Promise<{ wanted: number | null; rises: boolean }> {
  const [{ wanted, rises }] = await rows<{ wanted: string | null; rises: boolean }>(
    sql,
    `SELECT base_limit_amount AS wanted, COALESCE(base_limit_amount > ceiling_amount, ceiling_amount IS NOT NULL) AS rises
     FROM credit_account WHERE id = :account_id`,
    { account_id: accountId }
  )
  return { wanted: toNumberOrNull(wanted), rises }
}

const NOT_TAKEN_BACK = (entry: string) => `NOT EXISTS (SELECT 1 FROM credit_ledger_entry reversal
         WHERE reversal.operation = 'write_off_reversed' AND reversal.reference_id = ${entry}.id)`

/** What one person has written off of the account since two last did, but for what was taken back, and now this. */
export async function writtenOffWith(sql: Sql, { account_id, amount }: WriteOff): Promise<number> {
  const [{ in_all }] = await rows<{ in_all: string }>(
    sql,
    `SELECT CAST(:amount AS numeric) + COALESCE(sum(amount), 0) AS in_all FROM credit_ledger_entry lost
     WHERE account_id = :account_id AND operation = 'written_off' AND ${NOT_TAKEN_BACK("lost")} AND version > (
       SELECT COALESCE(max(version), 0) FROM credit_ledger_entry approved
       JOIN credit_approval_request request ON request.key = approved.idempotency_key AND request.state = 'approved'
       WHERE approved.account_id = :account_id AND approved.operation = 'written_off'
         AND ${NOT_TAKEN_BACK("approved")})`,
    { account_id, amount }
  )
  return Number(in_all)
}
