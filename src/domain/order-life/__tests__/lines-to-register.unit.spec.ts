import { linesToRegister } from "../lines-to-register"
import { order } from "./build-facts"

const sums = ({ lines }: ReturnType<typeof linesToRegister>) => ({
  net: lines.reduce((sum, { amount }) => sum + amount, 0),
  tax: lines.reduce((sum, { tax_amount }) => sum + tax_amount, 0),
})

describe("an order as an agent is told of it", () => {
  it("adds up to the rounded total, with a line for what rounding left over", () => {
    const registered = linesToRegister(order(), 0)
    expect(registered.total).toBe(707)
    expect(registered.lines.map(({ kind, amount, tax_amount }) => [kind, amount, tax_amount])).toEqual([
      ["item", 315, 25],
      ["item", 333, 33],
      ["rounding", 1, 0],
    ])
    const { net, tax } = sums(registered)
    expect(net + tax).toBe(707)
    expect(tax).toBe(registered.tax)
  })

  it("takes a gift card for a credit, not for rounding", () => {
    expect(linesToRegister(order({ total: 206.5 }), 0).lines.at(-1)).toMatchObject({ kind: "credit", amount: -499 })
  })

  it("shows full prices and the discount as a line of its own", () => {
    const [reduced, standard] = order().lines
    const discounted = { ...standard, discount: 33.3, discount_tax: 3.33, tax: 29.97, total: 329.67 }
    const registered = linesToRegister(order({ lines: [reduced, discounted], total: 340.2 + 329.67 }), 0)
    expect(registered.lines.map(({ kind, amount, tax_amount }) => [kind, amount, tax_amount])).toEqual([
      ["item", 315, 25],
      ["item", 333, 33],
      ["discount", -33, -3],
    ])
    expect(registered.total).toBe(670)
  })
})
