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

export const AVAILABLE = `${effectiveLimit()} - held_amount - outstanding_amount - offline_amount`
