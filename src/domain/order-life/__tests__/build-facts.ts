import type {
  AccountFacts,
  AgentFacts,
  ChargeFacts,
  CollectionFacts,
  Facts,
  FulfillmentFacts,
  HoldFacts,
  LabelFacts,
  NoticeFacts,
  OrderFacts,
  OrderLineFacts,
  RegistrationFacts,
  TransactionFacts,
} from "../facts"
import { wantedHold } from "../held-value"

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
    version: 1,
    changed_at: new Date(NOW.getTime() - 3_600_000),
    total: 706.5,
    pending: 706.5,
    lines: [line("reduced", 3, 105, 8), line("standard", 1, 333, 10)],
    shipping: [],
    fulfillments: [],
    returns: [],
    awaited: [],
    goodwill: 0,
    settled_otherwise: 0,
    transactions: [],
    uncounted: 0,
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
    is_tentative: false,
    canceled_at: null,
    requires_shipping: true,
    items: Object.entries(items).map(([line_id, quantity]) => ({ line_id, quantity })),
    labels: [label("123456789012")],
    ...overrides,
  }
}

export function transaction(
  reference_id: string,
  amount: number,
  overrides: Partial<TransactionFacts> = {}
): TransactionFacts {
  return { id: `ordtrx_${reference_id}_${amount}`, reference_id, amount, is_orphan: false, ...overrides }
}

export function label(tracking_number: string, overrides: Partial<LabelFacts> = {}): LabelFacts {
  return { tracking_number, tracking_url: null, carrier_code: "yamato", is_valid: true, ...overrides }
}

/** One that says what the parcel says. */
export function notice(fulfillment_id: string, status: string, overrides: Partial<NoticeFacts> = {}): NoticeFacts {
  return {
    key: `shipment:${fulfillment_id}`,
    kind: "shipment",
    status,
    fulfillment_id,
    registration_id: "oreg_1",
    revision: 1,
    tracking_number: "123456789012",
    parcel_tracking_number: "123456789012",
    parcel_carrier_code: "yamato",
    amount: null,
    may_be_at_agent: false,
    deadline_at: null,
    settled_by_hand: false,
    withdrawal_requested: false,
    last_message: null,
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
    part: null,
    amount: 707,
    expires_at: null,
    ship_by: null,
    last_answer_at: new Date(NOW.getTime() - 60_000),
    last_message: null,
    waits: false,
    ...overrides,
  }
}

const IN_HOUSE: AgentFacts = {
  decides_orders: false,
  takes_shipments: false,
  multiple_shipments: true,
  needs_slip: false,
  withdraws_shipments: true,
  cancels_orders: true,
  wants_delivery: false,
  hears_of_returns: false,
}
const ONE_SLIP: AgentFacts = {
  decides_orders: true,
  takes_shipments: true,
  multiple_shipments: false,
  needs_slip: true,
  withdraws_shipments: true,
  cancels_orders: true,
  wants_delivery: false,
  hears_of_returns: true,
}

type Loosely<T, Left extends keyof T> = Omit<T, Left> & Partial<Pick<T, Left>>
type Records = Facts["records"]
/** What most stories do not tell is as it is when nothing was ever changed. */
type Overrides = Partial<Omit<Facts, "records" | "collections" | "account" | "order">> & {
  order?: OrderFacts | null
  collections?: Loosely<CollectionFacts, "sessions" | "is_others" | "others_session_at">[]
  account?: Loosely<AccountFacts, "available" | "allowed"> | null
  records?: Partial<Omit<Records, "hold" | "charges">> & {
    hold?: Loosely<HoldFacts, "adjustments"> | null
    charges?: Loosely<ChargeFacts, "hold_due">[]
  }
}

/** An order just placed on the merchant's own book: held, authorised, nothing packed. */
export function facts({ records = {}, collections, account, ...rest }: Overrides = {}): Facts {
  const { hold, charges = [], ...others } = records
  const built: Facts = {
    now: NOW,
    program: {
      notify_on: "shipment",
      currency_decimals: 0,
      book: "own",
      partial: "wait",
      credit_stop: true,
      time_zone: "Asia/Tokyo",
    },
    agent: IN_HOUSE,
    order: order(),
    session: { id: "payses_1", status: "authorized", collection_id: "pay_col_1", has_order_link: true },
    collections: (
      collections ?? [
        {
          id: "pay_col_1",
          status: "authorized",
          amount: 706.5,
          captured_amount: 0,
          payments: [{ id: "pay_1", amount: 706.5, captured_at: null, canceled_at: null, captures: [], refunds: [] }],
        },
      ]
    ).map((collection) => ({ sessions: [], is_others: false, others_session_at: null, ...collection })),
    account: account === null ? null : { available: 100_000, allowed: 0, status: "active", ...account },
    ...rest,
    records: {
      account_order_id: "acord_1",
      opened_at: new Date(NOW.getTime() - 60_000),
      hold:
        hold === null
          ? null
          : {
              id: "hold_1",
              status: "open",
              remaining: 707,
              created_at: new Date(NOW.getTime() - 60_000),
              adjustments: 0,
              ...hold,
            },
      hold_count: 1,
      charges: charges.map((charge) => ({ hold_due: charge.unguaranteed ? charge.amount : 0, ...charge })),
      credits: [],
      unguaranteed_amount: 0,
      registration: null,
      registrations: records.registration ? [records.registration] : [],
      notices: [],
      po_number_used_by: null,
      ...others,
    },
  }
  return inStep(built)
}

/** As it is when no change is left to be followed: the hold is what can still ship, Medusa waits for what it has authorised. */
export function inStep(built: Facts): Facts {
  const { order, collections, records } = built
  for (const collection of collections) {
    const { payments } = collection
    collection.status =
      payments.length > 0 && payments.every(({ captured_at }) => captured_at) ? "completed" : collection.status
  }
  if (order) {
    order.pending = collections.reduce((sum, collection) => sum + openIn(collection), 0)
  }
  const wanted = wantedHold(built)
  if (records.hold && records.hold.status !== "released" && wanted > 0) {
    Object.assign(records.hold, { status: "open", remaining: wanted })
  }
  return built
}

function openIn({ status, amount, payments }: CollectionFacts): number {
  const captured = payments.flatMap(({ captures }) => captures).reduce((sum, capture) => sum + capture.amount, 0)
  return ["completed", "canceled"].includes(status) ? 0 : amount - captured
}

/** The same program at an agent that approved the order and takes one slip for it. */
export const atAgent = {
  program: {
    notify_on: "shipment",
    currency_decimals: 0,
    book: "agent",
    partial: "wait",
    credit_stop: true,
    time_zone: "Asia/Tokyo",
  },
  agent: ONE_SLIP,
  records: { registration: registration("approved") },
} satisfies Parameters<typeof facts>[0]
