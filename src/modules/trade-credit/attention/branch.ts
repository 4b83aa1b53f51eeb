import type { AttentionFilter } from "../types"

/** The filter, with the programs that it leaves; null: any. */
export type AttentionSearch = AttentionFilter & { program_ids: string[] | null }

/** A query of things that need attention; `row_id` and `position` give those of the same instant an order. */
export type Branch = { sql: string; since: string; row_id: string }

/** Conditions only on what is given, so that indexes serve. */
export function when(given: unknown, condition: string): string {
  return given === undefined || given === null ? "" : condition
}

export function named(column: string): string {
  return `position(lower(:q) IN lower(${column})) > 0`
}

/** Things on an account, called by its company; a member's page shows it, an owner's before any other. */
export const ON_ACCOUNT = `'account' AS subject_type, account.id AS subject_id, account.company_name AS display,
  (SELECT customer_id FROM credit_account_member member
    WHERE member.account_id = COALESCE(account.own_book_of, account.id) AND member.deleted_at IS NULL
    ORDER BY role = 'owner' DESC, created_at, id LIMIT 1) AS customer_id`

export function ofAccounts({ program_ids, q }: AttentionSearch): string {
  return `${when(program_ids, "AND account.program_id = ANY(:program_ids)")}
    ${when(q, `AND (account.id = :q OR ${named("account.company_name")})`)}`
}
