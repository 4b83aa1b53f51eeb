import { toMajor } from "../money/money"
import { amountOfRest, amountToRegister } from "./amount-to-register"
import type { ChargeFacts, Facts, OrderFacts, OrderLineFacts } from "./facts"
import { partOf } from "./registrations"

/**
 * An order as two orders: what left with one charge, and what no registration of its own stands for. Their totals are what
 * the ledger says and what the agent is to have, so whatever rounding or a lower price took from one part is in the other.
 */
export function splitOrder<Order extends OrderFacts>(
  order: Order,
  facts: Facts,
  charge: ChargeFacts
): { left: Order; rest: Order } {
  const { program, records } = facts
  const { currency_decimals } = program
  // Another parcel that has left meanwhile stays in the rest, from which it is split next.
  const apart = records.charges.filter((one) => one === charge || partOf(records, one.fulfillment_id))
  return {
    left: takeFrom(order, charge.amount, currency_decimals, (id) => piecesIn(charge.lines, id)),
    rest: restOfOrder(order, apart, amountOfRest(facts, charge), currency_decimals),
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
  return takeFrom(order, total, decimals, (id, pieces) => pieces - piecesIn(all, id))
}

function takeFrom<Order extends OrderFacts>(
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
