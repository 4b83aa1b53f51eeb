import fc from "fast-check"
import type { Action } from "../actions"
import type { Facts } from "../facts"
import { plan } from "../plan"
import { receivableOf } from "../receivable"
import { sumOfLine } from "../paper-lines"
import { payableAmount } from "../shipped-value"
import { atAgent, facts, inStep, NOW, order, parcel, transaction } from "./build-facts"

const ROUNDS_MAX = 60

/** Medusa and the ledger, as far as money goes: does what the plan says until it says nothing more. */
function settle(of: Facts): void {
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const { actions } = plan(inStep(of))
    if (actions.length === 0) {
      return
    }
    actions.forEach((action) => perform(of, action))
  }
  throw new Error(`Still not settled: ${JSON.stringify(plan(of).actions)}`)
}

function perform({ records, order: placed, collections }: Facts, action: Action): void {
  const [payment] = collections[0].payments
  switch (action.type) {
    case "post_charge": {
      const { fulfillment_id, amount, lines, event_at, unguaranteed } = action
      const hold_due = unguaranteed ? amount : 0
      const charge = { fulfillment_id, amount, lines, event_at, unguaranteed, hold_due }
      records.charges.push({ id: `chg_${fulfillment_id}`, ...charge })
      records.unguaranteed_amount += unguaranteed ? amount : 0
      if (records.hold && !unguaranteed) {
        const remaining = records.hold.remaining - Math.min(records.hold.remaining, amount)
        records.hold = { ...records.hold, remaining, status: remaining === 0 ? "charged" : "open" }
      }
      return
    }
    case "post_credit": {
      const { amount, lines } = action
      expect(records.credits.map(({ key }) => key)).not.toContain(action.key)
      expect(lines.length === 0 ? amount : lines.reduce((sum, line) => sum + line.amount, 0)).toBe(amount)
      records.credits.push(action)
      records.unguaranteed_amount -= action.unguaranteed ? amount : 0
      return
    }
    case "capture": {
      const id = `capt_${payment.captures.length}`
      payment.captures.push({ id, amount: action.amount, created_at: NOW })
      placed?.transactions.push(transaction(id, action.amount))
      const captured = payment.captures.reduce((sum, { amount }) => sum + amount, 0)
      payment.captured_at = captured > payment.amount - 1e-6 ? NOW : null
      return
    }
    case "release_hold":
      records.hold = { ...records.hold!, status: "released", remaining: 0 }
      return
    default:
      throw new Error(`Nothing but money was to happen here, not ${action.type}.`)
  }
}

/** By staff, for as much as Medusa and the provider let through; true when anything was. */
function refund(of: Facts, amount: number): boolean {
  const [payment] = of.collections[0].payments
  const sum = (rows: { amount: number }[]) => rows.reduce((total, row) => total + row.amount, 0)
  const paid = Math.min(amount, Number((sum(payment.captures) - sum(payment.refunds)).toFixed(9)))
  if (paid <= 0) {
    return false
  }
  // Medusa's own reckoning: what is beyond what the order owes the customer is goodwill (09 43).
  const pending = of.order!.total - worthBack(of) - of.order!.goodwill - sum(payment.captures) + sum(payment.refunds)
  of.order!.goodwill += Math.max(0, Number((paid - Math.max(0, -pending)).toFixed(9)))
  const id = `ref_${payment.refunds.length}`
  payment.refunds.push({ id, amount: paid, created_at: new Date(NOW.getTime() + payment.refunds.length) })
  of.order!.transactions.push(transaction(id, -paid))
  return true
}

/** Exact, as Medusa counts it. */
function worthBack({ order: placed }: Facts): number {
  const pieces = placed!.returns.flatMap(({ items }) => items)
  return pieces.reduce((sum, { line_id, quantity }) => {
    const line = placed!.lines.find(({ id }) => id === line_id)!
    return sum + (line.total * quantity) / line.quantity
  }, 0)
}

type Step =
  | { type: "ship"; line: number; pieces: number }
  | { type: "return"; line: number; pieces: number; into: number }
  | { type: "refund"; amount: number }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant("ship" as const),
      line: fc.nat(3),
      pieces: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      type: fc.constant("return" as const),
      line: fc.nat(3),
      pieces: fc.integer({ min: 1, max: 3 }),
      into: fc.nat(2),
    }),
    fc.record({ type: fc.constant("refund" as const), amount: fc.integer({ min: 1, max: 6_000 }) })
  ),
  { maxLength: 14 }
)
const goods = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 4 }),
    price: fc.integer({ min: 0, max: 3_000 }),
    rate: fc.constantFrom(0, 8, 10),
  }),
  { minLength: 1, maxLength: 4 }
)

function placed(lines: { quantity: number; price: number; rate: number }[], of: Parameters<typeof facts>[0] = {}) {
  const [sample] = order().lines
  const priced = lines.map(({ quantity, price, rate }, index) => ({
    ...sample,
    id: `l${index}`,
    quantity,
    total: (quantity * price * (100 + rate)) / 100,
    tax_rate: rate,
  }))
  const fee = { ...order().lines[0], id: "fee", title: "Parcel post", total: 968, tax_rate: 10 }
  const total = priced.reduce((sum, line) => sum + line.total, 968)
  const made = facts({ ...of, order: order({ lines: priced, shipping: [fee], total }) })
  made.collections[0] = { ...made.collections[0], amount: total }
  made.collections[0].payments[0] = { ...made.collections[0].payments[0], amount: total }
  made.records.hold = { ...made.records.hold!, remaining: payableAmount(made.order!, 0) }
  return made
}

/** False: there is nothing to do it with. */
function happen(of: Facts, step: Step): boolean {
  const { lines, fulfillments, returns } = of.order!
  if (step.type === "refund") {
    return refund(of, step.amount)
  }
  const line = lines[step.line % lines.length]
  const gone = fulfillments.reduce((sum, { items }) => sum + (items[0].line_id === line.id ? items[0].quantity : 0), 0)
  if (step.type === "ship") {
    const quantity = Math.min(step.pieces, line.quantity - gone)
    return quantity > 0 && fulfillments.push(parcel(`ful_${fulfillments.length}`, { [line.id]: quantity })) > 0
  }
  const all = returns.flatMap(({ items }) => items)
  const back = all.reduce((sum, item) => sum + (item.line_id === line.id ? item.quantity : 0), 0)
  const quantity = Math.min(step.pieces, gone - back)
  if (quantity <= 0) {
    return false
  }
  const id = `ret_${step.into}`
  const open = returns.find((one) => one.id === id)
  const item = { line_id: line.id, quantity }
  const same = open?.items.find(({ line_id }) => line_id === line.id)
  if (same) {
    same.quantity += quantity
  } else if (open) {
    open.items.push(item)
  } else {
    returns.push({ id, received_at: NOW, items: [item] })
  }
  return true
}

const captured = ({ collections }: Facts) =>
  collections[0].payments[0].captures.reduce((sum, { amount }) => sum + amount, 0)
const refunded = ({ collections }: Facts) =>
  collections[0].payments[0].refunds.reduce((sum, { amount }) => sum + amount, 0)

describe("what an order comes to on account", () => {
  it("adds up whatever leaves, comes back and is refunded, in whatever order", () => {
    fc.assert(
      fc.property(goods, steps, (lines, happenings) => {
        const of = placed(lines)
        for (const step of happenings) {
          if (!happen(of, step)) {
            continue
          }
          settle(of)
          const { charged, credited, owed } = receivableOf(of.records)
          // Less than a unit of each line is rounded into another one, and less than one of the goodwill away.
          const due = Math.max(0, charged - worthBack(of) - of.order!.goodwill)
          expect(Math.abs(owed - due)).toBeLessThan(of.order!.lines.length + 2)
          expect(credited).toBeLessThanOrEqual(charged)
          for (const { id } of of.order!.lines) {
            const out = sumOfLine(of.records.charges, id)
            const back = sumOfLine(of.records.credits, id)
            expect(back.quantity).toBeLessThanOrEqual(out.quantity)
            expect(back.amount).toBeLessThanOrEqual(out.amount)
          }
          // Medusa is never behind by a whole unit: what it has captured and not paid back covers what is owed.
          expect(captured(of) - refunded(of)).toBeGreaterThan(owed - 1)
          // And what was paid out is explained: by what came back, or by credits of its own.
          expect(refunded(of)).toBeLessThan(credited + of.order!.lines.length + 2)
        }
      }),
      {
        numRuns: 150,
        examples: [
          // 718.3 that came back and 971.24 of goodwill, each rounded down, of 1690: the last unit would be owed for ever.
          [
            [
              { quantity: 1, price: 653, rate: 10 },
              { quantity: 1, price: 3, rate: 8 },
            ],
            [
              { type: "ship", line: 0, pieces: 1 },
              { type: "ship", line: 1, pieces: 1 },
              { type: "return", line: 0, pieces: 1, into: 0 },
              { type: "refund", amount: 1_690 },
            ],
          ],
        ],
      }
    )
  })

  it("is the shipping fee alone when every piece has come back, however it left and came", () => {
    fc.assert(
      fc.property(goods, steps, (lines, happenings) => {
        const of = placed(lines)
        for (const step of happenings.filter(({ type }) => type !== "refund")) {
          happen(of, step)
          settle(of)
        }
        of.order!.lines.forEach((_, line) => happen(of, { type: "ship", line, pieces: 4 }))
        settle(of)
        of.order!.lines.forEach((_, line) => happen(of, { type: "return", line, pieces: 4, into: 9 }))
        settle(of)
        const fee = sumOfLine(of.records.charges, "fee").amount
        expect(receivableOf(of.records)).toMatchObject({ charged: payableAmount(of.order!, 0), owed: fee })
        expect(captured(of)).toBeGreaterThan(fee - 1)
      })
    )
  })

  it("keeps what an agent guarantees apart from what it does not, also when things come back", () => {
    fc.assert(
      fc.property(goods, steps, (lines, happenings) => {
        const of = placed(lines, { program: atAgent.program })
        for (const [index, step] of happenings.entries()) {
          // Some of it leaves without a guarantee: by what its agent decides on each order, and then does not.
          of.agent = { ...of.agent, decides_orders: index % 2 === 0 }
          if (happen(of, step)) {
            settle(of)
          }
          of.agent = { ...of.agent, decides_orders: false }
          const { owed, guaranteed, unguaranteed } = receivableOf(of.records)
          expect(guaranteed).toBeGreaterThanOrEqual(0)
          expect(unguaranteed).toBe(of.records.unguaranteed_amount)
          expect(guaranteed + unguaranteed).toBe(owed)
        }
      })
    )
  })
})
