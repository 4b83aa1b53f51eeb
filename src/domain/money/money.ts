/**
 * Money inside `domain/` is an integer in the currency's minor unit (JPY: yen, USD: cents). Everything outside
 * `domain/` — database, modules, HTTP, Medusa — speaks major units, so these two functions are the only border.
 */
export type MinorAmount = number

/**
 * Major to minor units, rounded half up. Medusa's totals can be fractional even in JPY (706.5), and a store total of
 * 1.005 must not become 1.00 because binary floating point holds it as 1.00499…: the shift is done on the decimal text.
 */
export function toMinor(amount: number, decimals: number): MinorAmount {
  if (!Number.isFinite(amount)) {
    throw new RangeError(`An amount must be a finite number, not ${amount}.`)
  }
  const negative = amount < 0
  // 12 digits after the point is finer than any price and coarser than the noise of adding a few hundred floats.
  const scaled = shift(trimNoise(Math.abs(amount)), decimals)
  const rounded = Math.floor(scaled + 0.5)
  if (!Number.isSafeInteger(rounded)) {
    throw new RangeError(`The amount ${amount} is too large to be kept exactly.`)
  }
  return negative && rounded !== 0 ? -rounded : rounded
}

/** Minor to major units. */
export function toMajor(amount: MinorAmount, decimals: number): number {
  return shift(amount, -decimals)
}

/** Moves the decimal point as text, which is exact where a multiplication by a power of ten is not. */
function shift(amount: number, places: number): number {
  const [mantissa, exponent = "0"] = amount.toString().split("e")
  return Number(`${mantissa}e${Number(exponent) + places}`)
}

function trimNoise(amount: number): number {
  return Number(amount.toFixed(9))
}

/**
 * Splits an integer over weights so that the parts are integers of which the sum is exactly `amount` (largest
 * remainder; ties go to the earlier part). Used wherever a rounded total must be shown as lines.
 *
 * @param weights exact shares, not negative; all zero puts everything on the first part
 */
export function allocate(amount: MinorAmount, weights: readonly number[]): MinorAmount[] {
  if (weights.length === 0) {
    return []
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0) {
    return weights.map((_, index) => (index === 0 ? amount : 0))
  }
  const exact = weights.map((weight) => (amount * weight) / total)
  const parts = exact.map((share) => Math.floor(share))
  const left = amount - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) {
    parts[index] += 1
  }
  return parts
}
