import type { CollectionFacts, Facts, PaymentFacts } from "../facts"
import { plan } from "../plan"
import { facts, NOW } from "./build-facts"

export const OLD = new Date(NOW.getTime() - 3_600_000)
export const JUST_NOW = new Date(NOW.getTime() - 1_000)
export const types = (of: Facts) => plan(of).actions.map(({ type }) => type)
export const codes = (of: Facts) => plan(of).attention.map(({ code }) => code)

export const payment = (amount: number, overrides: Partial<PaymentFacts> = {}): PaymentFacts => ({
  id: `pay_${amount}`,
  amount,
  captured_at: null,
  canceled_at: null,
  captures: [],
  refunds: [],
  ...overrides,
})
export const capture = (amount: number) => ({ id: `capt_${amount}`, amount, created_at: OLD })
export const collection = (
  status: string,
  amount: number,
  overrides: Partial<CollectionFacts> = {}
): CollectionFacts => ({
  id: `pay_col_${amount}`,
  status,
  amount,
  captured_amount: 0,
  payments: [],
  sessions: [],
  is_others: false,
  others_session_at: null,
  ...overrides,
})
/** What Medusa leaves of the first authorisation. */
export const left = collection("canceled", 706.5, { payments: [payment(706.5, { canceled_at: OLD })] })

/** What all of it was charged for. */
export const WHOLE = {
  id: "chg_1",
  fulfillment_id: "ful_1",
  amount: 707,
  lines: [
    { reference_id: "reduced", quantity: 3, amount: 340 },
    { reference_id: "standard", quantity: 1, amount: 367 },
  ],
  unguaranteed: false,
}

export type Changed = { total: number; pending?: number; held?: number } & Parameters<typeof facts>[0]

/** Ordered for 707 and held; then changed to another total, of which nothing has followed yet. */
export function changed({ total, pending = total, held = 707, ...overrides }: Changed): Facts {
  const of = facts({ collections: [left, collection("not_paid", pending)], ...overrides })
  Object.assign(of.order!, { total, pending, version: 2, changed_at: overrides.order?.changed_at ?? OLD })
  Object.assign(of.records.hold!, { remaining: held, ...(held === 0 ? { status: "charged" } : {}) })
  return of
}
