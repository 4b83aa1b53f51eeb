/**
 * What the account may owe, as SQL over columns of `credit_account`: the base, at most the staff's own ceiling, plus a
 * temporary limit that has not expired. Null: unknown, the agent answers each time. (LEAST ignores nulls.)
 */
export function effectiveLimit(at = "now()"): string {
  return `LEAST(base_limit_amount, ceiling_amount)
    + CASE WHEN temporary_limit_expires_at > ${at} THEN temporary_limit_amount ELSE 0 END`
}

/** The temporary limit as long as it counts. */
export const TEMPORARY_LIMIT = "CASE WHEN temporary_limit_expires_at > now() THEN temporary_limit_amount END"

/**
 * What of the limit is used, over the columns of an account (`_amount`) or of an entry (`_after`). Whoever is in credit
 * outside the store has no more here for it: else a balance of the accounting software could raise the limit, past the
 * people who decide on it.
 */
export const used = (column: "amount" | "after"): string =>
  `(held_${column} + outstanding_${column} + GREATEST(offline_${column}, 0))`

export const AVAILABLE = `${effectiveLimit()} - ${used("amount")}`
