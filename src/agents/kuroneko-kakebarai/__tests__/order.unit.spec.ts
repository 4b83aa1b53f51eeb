import * as fc from "fast-check"
import type { OrderLineToRegister, OrderToRegister } from "../../../modules/billing-agent/port"
import { checkOrder, mapOrder, toAgentDate } from "../order"

const line = (changes: Partial<OrderLineToRegister> = {}): OrderLineToRegister => ({
  kind: "item",
  name: "紙",
  code: "P1",
  quantity: 2,
  unit_price: 500,
  amount: 1000,
  tax_amount: 100,
  ...changes,
})
const order = (changes: Partial<OrderToRegister> = {}): OrderToRegister => ({
  number: "K1-1",
  buyer_number: "B1",
  ordered_on: "2026-01-15",
  currency_code: "jpy",
  total_amount: 1100,
  tax_amount: 100,
  lines: [line()],
  ...changes,
})

describe("an order in the agent's names", () => {
  it("has net, tax and its lines", () => {
    expect(mapOrder(order())).toEqual({
      orderDate: "20260115",
      orderNo: "K1-1",
      buyerId: "B1",
      settlePrice: "1000",
      shohiZei: "100",
      meisaiUmu: "1",
      shohinMei1: "紙",
      shohinCode1: "P1",
      suryo1: "2",
      tanka1: "500",
      kessaiKingaku1: "1000",
      shohiZei1: "100",
    })
  })

  it("leaves out quantity and price of fees, and of what does not fit", () => {
    for (const changes of [{ kind: "shipping" as const }, { unit_price: 123_456_789 }, { quantity: undefined }]) {
      const fields = mapOrder(order({ lines: [line(changes)] }))
      expect(fields).not.toHaveProperty("suryo1")
      expect(fields).not.toHaveProperty("tanka1")
    }
  })

  it("has 99 lines at most", () => {
    const lines = (count: number) =>
      order({ total_amount: 1100 * count, tax_amount: 100 * count, lines: Array.from({ length: count }, () => line()) })
    expect(mapOrder(lines(99))).toMatchObject({ meisaiUmu: "1", kessaiKingaku99: "1000" })
    const { orderDate, orderNo, buyerId } = mapOrder(order())
    expect(mapOrder(lines(100))).toEqual({
      orderDate,
      orderNo,
      buyerId,
      settlePrice: "100000",
      shohiZei: "10000",
      meisaiUmu: "2",
    })
  })

  it("shortens names and codes, and never leaves a code empty", () => {
    const fields = mapOrder(order({ lines: [line({ name: "紙".repeat(40), code: "ABC/DEF-123456" })] }))
    expect(fields).toMatchObject({ shohinMei1: "紙".repeat(30), shohinCode1: "ABCDEF-123" })
    expect(mapOrder(order({ lines: [line({ code: "紙" })] })).shohinCode1).toBe("1")
  })

  it("adds up to net and tax whatever the fractions, with taxes that have the sign of their line", () => {
    const positive = fc.record({ amount: fc.integer({ min: 1, max: 10_000_000 }), rate: fc.constantFrom(0.08, 0.1) })
    const discount = fc.integer({ min: 0, max: 50 })
    fc.assert(
      fc.property(fc.array(positive, { minLength: 1, maxLength: 90 }), discount, (goods, percent) => {
        const items = goods.map(({ amount, rate }) => line({ amount: amount / 100, tax_amount: (amount / 100) * rate }))
        const net = items.reduce((sum, item) => sum + item.amount, 0)
        const tax = items.reduce((sum, item) => sum + item.tax_amount, 0)
        const share = percent / 100
        const lines = [...items, line({ kind: "discount", amount: -net * share, tax_amount: -tax * share })]
        const total_amount = Math.round((net + tax) * (1 - share))
        const fields = mapOrder(order({ lines, total_amount, tax_amount: tax * (1 - share) }))
        const all = (name: string) =>
          Object.entries(fields)
            .filter(([key]) => new RegExp(`^${name}[0-9]+$`).test(key))
            .map(([, value]) => Number(value))
        const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
        expect(sum(all("kessaiKingaku"))).toBe(Number(fields.settlePrice))
        expect(sum(all("shohiZei"))).toBe(Number(fields.shohiZei))
        expect(Number(fields.settlePrice) + Number(fields.shohiZei)).toBe(total_amount)
      })
    )
  })

  it.each([
    ["2026-01-15", "20260115"],
    ["2026-01-14T15:00:00.000Z", "20260115"],
    ["2026-01-14T14:59:59.000Z", "20260114"],
  ])("is dated %s: %s", (orderedOn, date) => expect(toAgentDate(orderedOn)).toBe(date))
})

describe("what the agent would refuse of an order", () => {
  it.each<[string[], Partial<OrderToRegister>]>([
    [[], {}],
    [["currency_code"], { currency_code: "usd" }],
    [["buyer_number"], { buyer_number: null }],
    [["buyer_number"], { buyer_number: "B".repeat(21) }],
    [["total_amount"], { total_amount: 1_000_000_100 }],
    [["total_amount"], { total_amount: 50 }],
    [["tax_amount"], { total_amount: 20_000_000, tax_amount: 1_000_000 }],
    [["lines[0].name"], { lines: [line({ name: " " })] }],
    [["lines[0].unit_price"], { lines: [line({ quantity: -1, unit_price: -1 })] }],
  ])("%j", (paths, changes) => expect(checkOrder(order(changes)).map(({ path }) => path)).toEqual(paths))
})
