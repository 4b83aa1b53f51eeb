import type { Facts, FulfillmentFacts, OrderFacts, OrderLineFacts, RegistrationFacts } from "../facts"

/** An order of two lines and a shipping fee, of which the total is fractional in JPY: 3 × 105 at 8 %, 1 × 333 at 10 %. */
export const NOW = new Date("2026-11-02T03:00:00Z")

const line = (id: string, quantity: number, price: number, rate: number): OrderLineFacts => ({
  id,
  title: `Goods ${id}`,
  code: id.toUpperCase(),
  quantity,
  unit_price: price,
  subtotal: quantity * price,
  discount: 0,
  discount_tax: 0,
  tax: (quantity * price * rate) / 100,
  total: quantity * price * (1 + rate / 100),
  tax_rate: rate,
  requires_shipping: true,
})

export function order(overrides: Partial<OrderFacts> = {}): OrderFacts {
  return {
    id: "order_1",
    canceled: false,
    total: 706.5,
    lines: [line("reduced", 3, 105, 8), line("standard", 1, 333, 10)],
    shipping: [],
    fulfillments: [],
    transactions: [],
    ...overrides,
  }
}

export function parcel(
  id: string,
  items: Record<string, number>,
  overrides: Partial<FulfillmentFacts> = {}
): FulfillmentFacts {
  return {
    id,
    created_at: new Date("2026-11-01T00:00:00Z"),
    shipped_at: new Date("2026-11-01T01:00:00Z"),
    delivered_at: null,
    canceled_at: null,
    requires_shipping: true,
    items: Object.entries(items).map(([line_id, quantity]) => ({ line_id, quantity })),
    labels: [{ tracking_number: "123456789012", tracking_url: null }],
    ...overrides,
  }
}

export function registration(
  state: RegistrationFacts["state"],
  overrides: Partial<RegistrationFacts> = {}
): RegistrationFacts {
  return {
    id: "oreg_1",
    state,
    created_at: new Date(NOW.getTime() - 60_000),
    may_be_at_agent: false,
    superseded: false,
    last_answer_at: new Date(NOW.getTime() - 60_000),
    last_message: null,
    ...overrides,
  }
}

/** An order just placed on the merchant's own book: held, authorised, nothing packed. */
export function facts(
  overrides: Partial<Omit<Facts, "records">> & { records?: Partial<Facts["records"]> } = {}
): Facts {
  const { records, ...rest } = overrides
  return {
    now: NOW,
    program: { notify_on: "shipment", currency_decimals: 0, book: "own" },
    agent: { decides_orders: false, takes_shipments: false, multiple_shipments: true },
    order: order(),
    session: { id: "payses_1", status: "authorized", collection_id: "pay_col_1", has_order_link: true },
    collections: [
      {
        id: "pay_col_1",
        status: "authorized",
        amount: 706.5,
        captured_amount: 0,
        payments: [{ id: "pay_1", amount: 706.5, captured_at: null, canceled_at: null, captures: [], refunded: 0 }],
      },
    ],
    ...rest,
    records: {
      account_order_id: "acord_1",
      opened_at: new Date(NOW.getTime() - 60_000),
      hold: { id: "hold_1", status: "open", remaining: 707, created_at: new Date(NOW.getTime() - 60_000) },
      charges: [],
      registration: null,
      notices: [],
      ...records,
    },
  }
}

/** The same program at an agent that approved the order and takes one slip for it. */
export const atAgent = {
  agent: { decides_orders: true, takes_shipments: true, multiple_shipments: false },
  records: { registration: registration("approved") },
} satisfies Parameters<typeof facts>[0]
