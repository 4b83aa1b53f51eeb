/** One invariant of the books: a query of what breaks it, with `account_id`, `expected` and `found` as text. */
export type Check = { check: string; remedy: string; sql: string }

export const RESTORE =
  "Someone wrote past the ledger. Restore the rows from a backup of before, or have a developer compare them with the log."
