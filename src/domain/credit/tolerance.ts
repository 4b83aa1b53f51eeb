import type { MinorAmount } from "../money/money"
import type { Program } from "../program/program"

/**
 * How far orders may go beyond the credit that is left; only in the merchant's own book, for beyond an agent's limit nobody
 * but the agent lends. Rounded down, as the ledger judges it: a tolerance of 33.3 yen lets pass 33.
 */
export function toleranceOf(
  program: Pick<Program, "book" | "credit_tolerance_percent">,
  credit_limit: MinorAmount
): MinorAmount {
  return program.book === "own" ? Math.floor((credit_limit * program.credit_tolerance_percent) / 100) : 0
}
