/**
 * One invariant of the books: a query of what breaks it, with `account_id`, `expected` and `found` as text.
 *
 * `moves`: those words change with ordinary business while one and the same thing is wrong. Then the query says by how much
 * in a column `difference`; elsewhere the words tell two different things apart.
 */
export type Check = { check: string; remedy: string; sql: string; moves?: true }

export const RESTORE =
  "Someone wrote past the ledger. Restore the rows from a backup of before, or have a developer compare them with the log."
