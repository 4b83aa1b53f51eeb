import type { Program } from "../../domain/program/program"
import type { SpendingLimits } from "../../modules/trade-credit/types"
import { tooFine } from "./amount"
import { creditLimit } from "./credit-limit"
import { invalidData } from "./http-refusal"

/** To spread into a body: what one member may spend; null is without limit. */
export const spendingLimits = { order_limit: creditLimit.nullish(), month_limit: creditLimit.nullish() }

/** @throws HttpRefusal 400 that names a limit which the program's currency cannot express */
export function refuseTooFineSpending(
  { currency_code, currency_decimals }: Program,
  limits: Partial<SpendingLimits>
): void {
  const isTooFine = (limit: number | null | undefined) =>
    typeof limit === "number" && limit !== Number(limit.toFixed(currency_decimals))
  const details = (["order_limit", "month_limit"] as const)
    .filter((path) => isTooFine(limits[path]))
    .map((path) => ({ path, message: tooFine(currency_code) }))
  if (details.length > 0) {
    throw invalidData(details)
  }
}
