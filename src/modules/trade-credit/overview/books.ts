import type { Program } from "../../../domain/program/program"

/** Whose receivable a program's accounts are is said by the options: bound as one JSON, `:programs`. */
export const PROGRAM_BOOKS = "jsonb_to_recordset(CAST(:programs AS jsonb)) AS program (id text, book text)"

/** Whose an account is: the merchant's own book of an agent's account lies in the same program. */
export const BOOK = "CASE WHEN own_book_of IS NULL THEN program.book ELSE 'own' END"

export function booksOf(programs: Program[]): string {
  return JSON.stringify(programs.map(({ id, book }) => ({ id, book })))
}

/**
 * The sum of what only accounts with a known limit have, over rows with `is_open`: none where no account is open, null where
 * no open one has it.
 */
export function sumOfTold(figure: string): string {
  return `COALESCE(sum(${figure}) FILTER (WHERE is_open), CASE WHEN bool_or(is_open) THEN NULL ELSE 0 END)`
}
