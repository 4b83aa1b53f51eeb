import type { MinorAmount } from "../money/money"

/** Amounts in minor units; a limit of null is none. */
export type Spending = {
  /** For one order. */
  order_limit: MinorAmount | null
  /** What this very order holds or has charged already. */
  order_used: MinorAmount
  /** For one calendar month in the program's time zone. */
  month_limit: MinorAmount | null
  /** What the member's orders hold or have charged in this month. */
  month_used: MinorAmount
}

/**
 * What a member may still put on this order; null: as much as the account has. Below zero, when a limit was lowered under
 * what is used: nothing running is stopped, and the shortfall says how much would have to be raised.
 */
export function remainingToSpend({ order_limit, order_used, month_limit, month_used }: Spending): MinorAmount | null {
  const left = [
    ...(order_limit === null ? [] : [order_limit - order_used]),
    ...(month_limit === null ? [] : [month_limit - month_used]),
  ]
  return left.length > 0 ? Math.min(...left) : null
}
