import { generateEntityId } from "@medusajs/framework/utils"
import type { EntryRow } from "../rows"
import { rows, type Fragment, type Sql } from "../sql"
import { effectiveLimit, used } from "./limit"
import { OPERATIONS, type Effect, type Effects, type Operation } from "./operations"

export type Posting = {
  operation: Exclude<Operation, "hold_placed">
  account_id: string
  key: string
  request_hash: string
  /** A number, or a numeric as the database wrote it. */
  amount: number | string
  /** `charge_posted`: the part of the amount that was held. */
  covered_amount?: number
  reference_type: string
  reference_id: string
  actor: string
  reason?: string | null
  overridden_by?: string | null
  /** How far that person let it go. */
  overridden_amount?: number
  event_at?: Date
  /** Further conditions on the account; where they fail nothing at all is written. */
  guard?: Fragment
  /** More is held: how far beyond the limit that may go, as SQL over the account with the guard's bindings. Default: 0. */
  allowed_beyond?: string
  /** Further columns of the account to set. */
  set?: Fragment
}

/** How far the account is beyond its limit after more was held; none where the limit is unknown. */
const BEYOND_LIMIT = `CASE WHEN CAST(:amount AS numeric) > 0
    THEN COALESCE(GREATEST(0, ${used("amount")} - credit_limit), 0) ELSE 0 END`

/**
 * The way into the ledger, beside `credit_place_hold` for a new hold (`place-hold.ts`): account and entry change in a single
 * statement, so in one transaction even without an explicit one. The UPDATE locks the account's row; a second writer waits
 * on it and then judges its guard by the new balances, so two can never spend the same credit.
 *
 * @returns the entry; null when the account is missing or the guard fails
 */
export async function post(sql: Sql, posting: Posting): Promise<EntryRow | null> {
  const { guard, set } = posting
  const changes = changesOf(OPERATIONS[posting.operation])
  const assignments = Object.entries(changes).map(
    ([balance, change]) => `${balance}_amount = ${balance}_amount + ${change}`
  )
  const statement = `
    WITH account AS (
      UPDATE credit_account
      SET ${[...assignments, ...(set ? [set.sql] : []), "version = version + 1", "updated_at = now()"].join(", ")}
      WHERE id = :account_id ${guard ? `AND ${guard.sql}` : ""}
      RETURNING id, version, currency_code, held_amount, outstanding_amount, offline_amount,
        temporary_limit_amount, temporary_limit_expires_at, ${effectiveLimit()} AS credit_limit,
        ${posting.allowed_beyond ?? 0} AS allowed_beyond
    ),
    entry AS (
      INSERT INTO credit_ledger_entry (id, account_id, version, operation, amount, currency_code,
        held_change, outstanding_change, offline_change, held_after, outstanding_after, offline_after, limit_after,
        temporary_after, temporary_expires_at, idempotency_key, request_hash, reference_type, reference_id,
        actor, reason, overridden_by, overridden_amount, beyond_limit_amount, allowed_beyond_amount, event_at)
      SELECT :entry_id, id, version, :operation, CAST(:amount AS numeric), currency_code,
        ${changes.held ?? 0}, ${changes.outstanding ?? 0}, ${changes.offline ?? 0},
        held_amount, outstanding_amount, offline_amount, credit_limit, temporary_limit_amount,
        temporary_limit_expires_at, :key, :request_hash, :reference_type, :reference_id, :actor, :reason, :overridden_by,
        CAST(:overridden_amount AS numeric),
        ${posting.operation === "hold_adjusted" ? BEYOND_LIMIT : 0}, allowed_beyond,
        COALESCE(CAST(:event_at AS timestamptz), now())
      FROM account
      RETURNING *
    )
    SELECT * FROM entry`
  const [row] = await rows<EntryRow>(sql, statement, {
    account_id: posting.account_id,
    entry_id: generateEntityId(undefined, "crentr"),
    operation: posting.operation,
    amount: posting.amount,
    covered_amount: posting.covered_amount ?? 0,
    key: posting.key,
    request_hash: posting.request_hash,
    reference_type: posting.reference_type,
    reference_id: posting.reference_id,
    actor: posting.actor,
    reason: posting.reason ?? null,
    overridden_by: posting.overridden_by ?? null,
    overridden_amount: posting.overridden_amount ?? 0,
    event_at: posting.event_at ?? null,
    ...guard?.bindings,
    ...set?.bindings,
  })
  return row ?? null
}

type Balance = keyof Effects

function changesOf(effects: Effects): Partial<Record<Balance, string>> {
  return Object.fromEntries(
    Object.entries(effects).map(([balance, effect]) => [balance, changeOf(balance as Balance, effect)])
  )
}

function changeOf(balance: Balance, effect: Effect): string {
  switch (effect) {
    case 1:
      return "CAST(:amount AS numeric)"
    case -1:
      return "- CAST(:amount AS numeric)"
    case "covered":
      return "- CAST(:covered_amount AS numeric)"
    case "set":
      // Inside the statement this reads the balance of before it. The caller has locked the row in an earlier statement
      // of its transaction, else a balance changed while waiting would be read stale.
      return `(CAST(:amount AS numeric) - (SELECT ${balance}_amount FROM credit_account WHERE id = :account_id))`
  }
}
