import type { Facts, OrderLineFacts } from "../facts"
import { plan } from "../plan"
import { worthOf } from "../returned-value"
import { facts, inStep, NOW, order, parcel, transaction } from "./build-facts"

const OLD = new Date(NOW.getTime() - 3_600_000)

export const goods = (id: string, quantity: number, price: number, rate = 0): OrderLineFacts => ({
  ...order().lines[0],
  id,
  quantity,
  unit_price: price,
  subtotal: price * quantity,
  tax: (price * quantity * rate) / 100,
  total: (price * quantity * (100 + rate)) / 100,
  tax_rate: rate,
})

/** An order whose plan is acted on in ledger and payment until nothing is left to do, event by event. */
export class Play {
  readonly facts: Facts

  constructor(lines: OrderLineFacts[], overrides: Parameters<typeof facts>[0] = {}) {
    const total = lines.reduce((sum, line) => sum + line.total, 0)
    this.facts = facts({ ...overrides, order: order({ total, lines }) })
    Object.assign(this.facts.records.hold!, { remaining: Math.round(total), created_at: OLD })
    Object.assign(this.facts.collections[0], { amount: total })
    Object.assign(this.payment, { amount: total })
  }

  get payment() {
    return this.facts.collections[0].payments[0]
  }

  get order() {
    return this.facts.order!
  }

  packed(id: string, items: Record<string, number>, overrides: Parameters<typeof parcel>[2] = {}): this {
    this.order.fulfillments.push(parcel(id, items, overrides))
    return this.settle()
  }

  unpacked(id: string): this {
    Object.assign(
      this.order.fulfillments.find((one) => one.id === id)!,
      { canceled_at: OLD, shipped_at: null }
    )
    return this.settle()
  }

  returned(id: string, items: Record<string, number>): this {
    const pieces = Object.entries(items).map(([line_id, quantity]) => ({ line_id, quantity }))
    this.order.returns.push({ id, received_at: NOW, items: pieces })
    return this.settle()
  }

  /** @param goodwill what Medusa takes off the order's total with it */
  refunded(amount: number, goodwill: number): this {
    const id = `ref_${this.payment.refunds.length + 1}`
    this.payment.refunds.push({ id, amount, created_at: OLD })
    this.order.transactions.push(transaction(id, -amount))
    this.order.goodwill += goodwill
    return this.settle()
  }

  /** As Medusa reckons it: what is beyond what the order owes the customer is goodwill (09 43). */
  refundedByStaff(amount: number): this {
    return this.refunded(amount, Math.max(0, amount - Math.max(0, -this.pending)))
  }

  /** An order edit. */
  repriced(id: string, price: number): this {
    const { quantity, tax_rate } = this.order.lines.find((line) => line.id === id)!
    return this.edited(goods(id, quantity, price, tax_rate ?? 0))
  }

  requantified(id: string, quantity: number): this {
    const { unit_price, tax_rate } = this.order.lines.find((line) => line.id === id)!
    return this.edited(goods(id, quantity, unit_price, tax_rate ?? 0))
  }

  private edited(line: OrderLineFacts): this {
    this.order.lines = this.order.lines.map((one) => (one.id === line.id ? line : one))
    return this.revalued()
  }

  added(line: OrderLineFacts): this {
    this.order.lines.push(line)
    return this.revalued()
  }

  addedFee(id: string, amount: number): this {
    const { subtotal, discount, discount_tax, tax, tax_rate, total } = goods(id, 1, amount)
    this.order.shipping.push({ id, title: "A fee", subtotal, discount, discount_tax, tax, tax_rate, total })
    return this.revalued()
  }

  /** What Medusa still wants to be paid of what is not on its way back; below 0 it owes the customer. */
  get pending(): number {
    const back = [...this.order.returns.flatMap(({ items }) => items), ...this.order.awaited]
    const { captured, refunded } = this.money
    const worth = worthOf(this.order, back)
    return this.order.total - worth - this.order.goodwill - captured + refunded
  }

  /** Medusa authorises anew what the order has become worth. */
  private revalued(): this {
    const { lines, shipping } = this.order
    this.order.total = [...lines, ...shipping].reduce((sum, { total }) => sum + total, 0)
    const { captured } = this.money
    this.payment.amount = captured + Math.max(0, this.pending)
    if (this.pending > 0) {
      this.facts.collections[0].status = "authorized"
      Object.assign(this.payment, { captured_at: null, canceled_at: null })
    }
    return this.settle()
  }

  /** What was captured and not paid back yet is, as Medusa does. */
  cancelled(): this {
    this.order.canceled = true
    const { captured, refunded } = this.money
    return captured > refunded ? this.refunded(captured - refunded, captured - refunded) : this.settle()
  }

  get money() {
    const sum = (of: { amount: number }[]) => of.reduce((total, { amount }) => total + amount, 0)
    const { charges, credits, unguaranteed_amount } = this.facts.records
    return {
      owed: sum(charges) - sum(credits),
      own_book: unguaranteed_amount,
      captured: sum(this.payment.captures),
      refunded: sum(this.payment.refunds),
    }
  }

  get attention() {
    return plan(inStep(this.facts)).attention.map(({ code }) => code)
  }

  get nextCheck() {
    return plan(inStep(this.facts)).next_check_at
  }

  settle(): this {
    for (let round = 0; round < 30; round++) {
      if (!this.act()) {
        return this
      }
    }
    throw new Error("There is always something left to do.")
  }

  private act(): boolean {
    const { records } = inStep(this.facts)
    const actions = plan(this.facts).actions.filter((action) => action.type in this.performers)
    for (const action of actions) {
      this.performers[action.type as keyof Play["performers"]](action as never)
      if (records.unguaranteed_amount < 0 || this.money.owed < records.unguaranteed_amount) {
        throw new Error(`${action.type} left less than nothing in one of the books.`)
      }
    }
    return actions.length > 0
  }

  private readonly performers = {
    post_charge: ({ fulfillment_id, amount, lines, event_at, unguaranteed }: PostChargeFacts) => {
      assertLines(amount, lines)
      const hold_due = unguaranteed ? amount : 0
      const charge = { id: `chg_${fulfillment_id}`, fulfillment_id, amount, lines, event_at, unguaranteed, hold_due }
      this.facts.records.charges.push(charge)
      this.facts.records.unguaranteed_amount += unguaranteed ? amount : 0
    },
    post_credit: ({ type: _, ...credit }: PostCreditFacts) => {
      if (credit.lines.length > 0) {
        assertLines(credit.amount, credit.lines)
      }
      this.facts.records.credits.push(credit)
      this.facts.records.unguaranteed_amount -= credit.unguaranteed ? credit.amount : 0
    },
    transfer_charge: ({ charge_id, unguaranteed }: { charge_id: string; unguaranteed: boolean }) => {
      const charge = this.facts.records.charges.find(({ id }) => id === charge_id)!
      charge.unguaranteed = unguaranteed
      this.facts.records.unguaranteed_amount += unguaranteed ? charge.amount : -charge.amount
    },
    capture: ({ amount }: { amount: number }) => {
      const id = `capt_${this.payment.captures.length + 1}`
      this.payment.captures.push({ id, amount, created_at: OLD })
      this.order.transactions.push(transaction(id, amount))
      if (this.money.captured >= this.payment.amount) {
        this.payment.captured_at = OLD
      }
    },
    cancel_payment: () => {
      this.payment.canceled_at = OLD
    },
  }
}

/** As the ledger. */
function assertLines(amount: number, lines: { amount: number }[]): void {
  if (lines.reduce((sum, line) => sum + line.amount, 0) !== amount) {
    throw new Error(`The lines ${JSON.stringify(lines)} do not add up to ${amount}.`)
  }
}

type PostChargeFacts = Omit<Facts["records"]["charges"][number], "id" | "hold_due">
type PostCreditFacts = Facts["records"]["credits"][number] & { type: string }
