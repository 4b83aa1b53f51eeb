import { toMinor, type MinorAmount } from "../money/money"
import type { OrderFacts } from "./facts"
import { payableAmount } from "./shipped-value"

/** A line as an agent is told of it: integers of which the sum, with taxes, is exactly the payable amount. */
export type LineToRegister = {
  kind: "item" | "shipping" | "discount" | "credit" | "rounding"
  name: string
  code: string
  quantity?: number
  unit_price?: MinorAmount
  amount: MinorAmount
  tax_amount: MinorAmount
}

/**
 * The order as lines. Agents check that lines and line taxes add up, and they count whole units of the currency, so each
 * line is rounded by itself and one rounding line takes what is left. Discounts are a line of their own because the
 * buyer must recognise the prices on the agent's invoice.
 */
export function linesToRegister(
  order: OrderFacts,
  decimals: number
): { total: MinorAmount; tax: MinorAmount; lines: LineToRegister[] } {
  const minor = (amount: number) => toMinor(amount, decimals)
  const goods = order.lines.map((line): LineToRegister => ({
    kind: "item",
    name: line.title,
    code: line.code,
    quantity: line.quantity,
    unit_price: minor(line.unit_price),
    amount: minor(line.subtotal),
    tax_amount: minor(line.tax + line.discount_tax),
  }))
  const fees = order.shipping.map((fee): LineToRegister => ({
    kind: "shipping",
    name: fee.title,
    code: "SHIPPING",
    amount: minor(fee.subtotal),
    tax_amount: minor(fee.tax + fee.discount_tax),
  }))
  const sumAll = (field: "discount" | "discount_tax") =>
    [...order.lines, ...order.shipping].reduce((sum, part) => sum + part[field], 0)
  const discount: LineToRegister = {
    kind: "discount",
    name: "Discount",
    code: "DISCOUNT",
    amount: -minor(sumAll("discount")),
    tax_amount: -minor(sumAll("discount_tax")),
  }
  const lines = [...goods, ...fees, ...(discount.amount === 0 && discount.tax_amount === 0 ? [] : [discount])]

  const total = payableAmount(order, decimals)
  const difference = total - lines.reduce((sum, line) => sum + line.amount + line.tax_amount, 0)
  if (difference !== 0) {
    lines.push(remainder(difference, lines.length))
  }
  return { total, tax: lines.reduce((sum, line) => sum + line.tax_amount, 0), lines }
}

/** Rounding can take half a unit from each amount; more than that is a gift card or another credit of the buyer's. */
function remainder(amount: MinorAmount, lines: number): LineToRegister {
  return Math.abs(amount) <= lines
    ? { kind: "rounding", name: "Rounding", code: "ROUNDING", amount, tax_amount: 0 }
    : { kind: "credit", name: "Credit", code: "CREDIT", amount, tax_amount: 0 }
}
