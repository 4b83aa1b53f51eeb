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

/**
 * How far one order may go beyond the credit that is left: by the program's tolerance, or as far as staff let it where that
 * is more; both only in the merchant's own book. That they did also passes the spending limits of the member who orders, in
 * any book. The one rule for the gate, the plan and the ledger (`ledger/allowance.ts` says it in SQL).
 *
 * @param override 0: staff let it go nowhere
 */
export function allowedBeyond(book: Program["book"], tolerance: MinorAmount, override: MinorAmount): MinorAmount {
  return book === "own" ? Math.max(tolerance, override) : 0
}
