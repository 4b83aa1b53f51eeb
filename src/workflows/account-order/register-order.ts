import { linesToRegister } from "../../domain/order-life/lines-to-register"
import { toMajor } from "../../domain/money/money"
import type { Program } from "../../domain/program/program"
import { plainDateIn } from "../../domain/terms/due-on"
import type { OrderToRegister } from "../../modules/billing-agent/port"
import type { ReadOrder } from "./read-order"

/** An order in the words of the port to billing agents; its number and buyer are the registration's. */
export function orderToRegister(
  order: ReadOrder,
  program: Program,
  poNumber: string | null
): Omit<OrderToRegister, "number" | "buyer_number"> {
  const { total, tax, lines } = linesToRegister(order, program.currency_decimals)
  const major = (amount: number) => toMajor(amount, program.currency_decimals)
  return {
    ordered_on: plainDateIn(order.created_at, program.time_zone),
    currency_code: program.currency_code,
    total_amount: major(total),
    tax_amount: major(tax),
    lines: lines.map((line) => ({
      ...line,
      ...(line.unit_price === undefined ? {} : { unit_price: major(line.unit_price) }),
      amount: major(line.amount),
      tax_amount: major(line.tax_amount),
    })),
    ...(poNumber ? { po_number: poNumber } : {}),
  }
}
