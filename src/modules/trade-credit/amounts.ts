import { defaultCurrencies, MedusaError } from "@medusajs/framework/utils"
import { toMajor, toMinor } from "../../domain/money/money"

/** Throws `invalid_data` unless the amount is finite, within bounds and no finer than the currency's minor unit. */
export function assertAmount(
  what: string,
  amount: number,
  currencyCode: string,
  least: "any" | "zero" | "positive"
): void {
  const tooSmall = (least === "positive" && amount <= 0) || (least === "zero" && amount < 0)
  if (
    !Number.isFinite(amount) ||
    tooSmall ||
    toMajor(minorOf(amount, currencyCode), decimalsOf(currencyCode)) !== amount
  ) {
    const bound = { any: "a number", zero: "a number from 0", positive: "a number above 0" }[least]
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${what} must be ${bound} with at most ${decimalsOf(currencyCode)} decimals in ${currencyCode}, not ${amount}.`
    )
  }
}

/** For sums, which are exact only in minor units. */
export function minorOf(amount: number, currencyCode: string): number {
  return toMinor(amount, decimalsOf(currencyCode))
}

/** Back from minor units. */
export function majorOf(amount: number, currencyCode: string): number {
  return toMajor(amount, decimalsOf(currencyCode))
}

function decimalsOf(currencyCode: string): number {
  const currency = defaultCurrencies[currencyCode.toUpperCase()]
  if (!currency) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${currencyCode} is not a currency that Medusa knows.`)
  }
  return currency.decimal_digits
}
