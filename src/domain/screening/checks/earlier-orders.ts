/** One of a customer's earlier orders, as the reviewer sees it. Amounts in major units. */
export type EarlierOrder = {
  id: string
  display_id: number
  created_at: string
  currency_code: string
  total: number
  cancelled: boolean
  returned: boolean
  /** How it was paid for, or is to be. */
  provider_ids: string[]
}

export type OrderHistory = {
  /** Of all orders; the rest is of as many as were read, the newest. */
  order_count: number
  read_count: number
  cancelled_count: number
  returned_count: number
  first_order_at: string | null
  last_order_at: string | null
  /** Of what was not cancelled. */
  totals: { currency_code: string; amount: number }[]
  payment_methods: { provider_id: string; order_count: number }[]
  /** The newest few. */
  orders: EarlierOrder[]
}

const SHOWN_MAX = 10

/** @param orders the newest ones, newest first */
export function orderHistory(
  orders: EarlierOrder[],
  all: { order_count: number; first_order_at: string | null }
): OrderHistory {
  const kept = orders.filter(({ cancelled }) => !cancelled)
  return {
    ...all,
    read_count: orders.length,
    cancelled_count: orders.length - kept.length,
    returned_count: kept.filter(({ returned }) => returned).length,
    last_order_at: orders[0]?.created_at ?? null,
    totals: sumBy(
      kept,
      ({ currency_code }) => [currency_code],
      ({ total }) => total
    ).map(([currency_code, amount]) => ({
      currency_code,
      amount,
    })),
    payment_methods: sumBy(
      kept,
      ({ provider_ids }) => provider_ids,
      () => 1
    ).map(([provider_id, order_count]) => ({
      provider_id,
      order_count,
    })),
    orders: orders.slice(0, SHOWN_MAX),
  }
}

function sumBy(
  orders: EarlierOrder[],
  keysOf: (order: EarlierOrder) => string[],
  valueOf: (order: EarlierOrder) => number
): [string, number][] {
  const sums = new Map<string, number>()
  for (const order of orders) {
    for (const key of new Set(keysOf(order))) {
      sums.set(key, (sums.get(key) ?? 0) + valueOf(order))
    }
  }
  return [...sums].sort(([, one], [, other]) => other - one)
}
