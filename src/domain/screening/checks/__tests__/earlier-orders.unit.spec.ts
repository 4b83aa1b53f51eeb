import { orderHistory, type EarlierOrder } from "../earlier-orders"

let number = 0
const order = (change: Partial<EarlierOrder> = {}): EarlierOrder => ({
  id: `order_${++number}`,
  display_id: number,
  created_at: "2026-11-01T00:00:00.000Z",
  currency_code: "jpy",
  total: 1_000,
  cancelled: false,
  returned: false,
  provider_ids: ["pp_system_default"],
  ...change,
})

describe("earlier orders", () => {
  it("are summed by currency and by how they were paid, without what was cancelled", () => {
    const history = orderHistory(
      [
        order({ created_at: "2026-11-20T00:00:00.000Z" }),
        order({ total: 500, returned: true, provider_ids: ["pp_stripe_stripe", "pp_system_default"] }),
        order({ currency_code: "usd", total: 70, provider_ids: [] }),
        order({ cancelled: true, returned: true, total: 9_999 }),
      ],
      { order_count: 5, first_order_at: "2024-01-01T00:00:00.000Z" }
    )
    expect(history).toEqual({
      order_count: 5,
      read_count: 4,
      cancelled_count: 1,
      returned_count: 1,
      first_order_at: "2024-01-01T00:00:00.000Z",
      last_order_at: "2026-11-20T00:00:00.000Z",
      totals: [
        { currency_code: "jpy", amount: 1_500 },
        { currency_code: "usd", amount: 70 },
      ],
      payment_methods: [
        { provider_id: "pp_system_default", order_count: 2 },
        { provider_id: "pp_stripe_stripe", order_count: 1 },
      ],
      orders: expect.any(Array),
    })
    expect(history.orders).toHaveLength(4)
  })

  it("may be none, and only the newest few are shown", () => {
    expect(orderHistory([], { order_count: 0, first_order_at: null })).toMatchObject({
      last_order_at: null,
      totals: [],
    })
    const many = Array.from({ length: 30 }, () => order())
    expect(orderHistory(many, { order_count: 30, first_order_at: null }).orders).toEqual(many.slice(0, 10))
  })
})
