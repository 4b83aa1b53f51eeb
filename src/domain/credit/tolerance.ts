import { toMinor, type MinorAmount } from "../money/money"
import type { Program } from "../program/program"

/** Finer than any percentage that people set. */
const DIGITS = 10

/**
 * How far orders may go beyond the credit that is left; only in the merchant's own book, for beyond an agent's limit nobody
 * but the agent lends. Rounded down, as the ledger judges it: a tolerance of 33.3 yen lets pass 33. Exact like the ledger's
 * own decimals: as a float, 0.7 % of 11,000 is a little less than 77.
 */
export function toleranceOf(
  program: Pick<Program, "book" | "credit_tolerance_percent">,
  credit_limit: MinorAmount
): MinorAmount {
  if (program.book !== "own") {
    return 0
  }
  const percent = BigInt(program.credit_tolerance_percent.toFixed(DIGITS).replace(".", ""))
  return Number((BigInt(credit_limit) * percent) / (100n * 10n ** BigInt(DIGITS)))
}

/**
 * The most that one person's word lets an order have, whatever the word said: with the limit as it is by now it never comes to
 * more than one person may allow. Null: no second person is ever asked for.
 */
export function overrideMost(
  {
    second_person_above: { limit: above },
    currency_decimals,
  }: Pick<Program, "second_person_above" | "currency_decimals">,
  credit_limit: MinorAmount
): MinorAmount | null {
  return above === null ? null : Math.max(0, toMinor(above, currency_decimals) - credit_limit)
}

/**
 * How far one order may go beyond the credit that is left: by the program's tolerance, or as far as staff let it where that
 * is more; both only in the merchant's own book. That they did also passes the spending limits of the member who orders, in
 * any book. The one rule for the gate, the plan and the ledger (`ledger/allowance.ts` says it in SQL).
 *
 * @param override 0: staff let it go nowhere
 * @param most of that, see `overrideMost`
 */
export function allowedBeyond(
  book: Program["book"],
  tolerance: MinorAmount,
  override: MinorAmount,
  most: MinorAmount | null
): MinorAmount {
  return book === "own" ? Math.max(tolerance, Math.min(override, most ?? override)) : 0
}
