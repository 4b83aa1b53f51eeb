import { toMajor } from "../money/money"
import type { ChargeFacts, Facts, OrderFacts, OrderLineFacts } from "./facts"
import { amountToRegister } from "./registrations"
import { payableAmount } from "./shipped-value"

/**
 * An order as two orders: what left with one charge, and what none of the given charges has taken. Their totals are what
 * the ledger says, so whatever rounding took from one part is in the other, and all parts together are the payable amount.
 *
 * @param charges those that stand apart from the rest, this one among them
 */
export function splitOrder<Order extends OrderFacts>(
  order: Order,
  charge: ChargeFacts,
  charges: ChargeFacts[],
  decimals: number
): { left: Order; rest: Order } {
  const chargedAmount = charges.reduce((sum, { amount }) => sum + amount, 0)
  return {
    left: partOf(order, charge.amount, decimals, (id) => piecesIn(charge.lines, id)),
    rest: restOfOrder(order, charges, payableAmount(order, decimals) - chargedAmount, decimals),
  }
}

/** The whole of it as the agent is to have it. */
export const wholeToRegister = <Order extends OrderFacts>(order: Order, facts: Facts): Order => ({
  ...order,
  total: toMajor(amountToRegister(facts), facts.program.currency_decimals),
})

/** What none of the given charges has taken, worth so much. */
export function restOfOrder<Order extends OrderFacts>(
  order: Order,
  charges: ChargeFacts[],
  total: number,
  decimals: number
): Order {
  const all = charges.flatMap(({ lines }) => lines)
  return partOf(order, total, decimals, (id, pieces) => pieces - piecesIn(all, id))
}

function partOf<Order extends OrderFacts>(
  order: Order,
  total: number,
  decimals: number,
  piecesOf: (id: string, all: number) => number
): Order {
  return {
    ...order,
    total: toMajor(total, decimals),
    lines: order.lines
      .map((line) => takeOf(line, piecesOf(line.id, line.quantity)))
      .filter(({ quantity }) => quantity > 0),
    shipping: order.shipping.filter(({ id }) => piecesOf(id, 1) > 0),
  }
}

function takeOf(line: OrderLineFacts, pieces: number): OrderLineFacts {
  const share = line.quantity === 0 ? 0 : pieces / line.quantity
  return {
    ...line,
    quantity: pieces,
    subtotal: line.subtotal * share,
    discount: line.discount * share,
    discount_tax: line.discount_tax * share,
    tax: line.tax * share,
    total: line.total * share,
  }
}

function piecesIn(lines: ChargeFacts["lines"], id: string): number {
  return lines.reduce((sum, { reference_id, quantity }) => (reference_id === id ? sum + quantity : sum), 0)
}
