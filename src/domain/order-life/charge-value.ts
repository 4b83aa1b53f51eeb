import { allocate, toMinor, type MinorAmount } from "../money/money"
import type { ChargeLine } from "./actions"
import { lineOf, presentValue, readCharges, roundingOf, type Books, type ChargedOrder } from "./counted-charges"
import type { FulfillmentFacts, OrderFacts } from "./facts"
import { payableAmount, piecesOf } from "./shipped-value"

// What a charge takes, and the lines on which it is laid. In the example two boxes left at 500, the price fell to 450, and a
// lid of 300 leaves now.

type Charge = { amount: MinorAmount; lines: ChargeLine[] }

/** `value`: what all that has left of it by then is worth now, exact. */
type Part = Omit<ChargeLine, "amount"> & { value: number }

/**
 * What leaves with this parcel, in money. Charge n is the rounded value of everything gone so far less what is already
 * charged (900 + 300 − 1,000 = 200), so that the charges of an order sum to its payable amount whatever the fractions;
 * shipping fees go with the first parcel. The amount is then laid on lines of which the sum is exact.
 */
export function chargeFor(order: OrderFacts, fulfillment: FulfillmentFacts, books: Books, decimals: number): Charge {
  const before = readCharges(order, books, decimals)
  // What was charged, unpacked and packed again leaves once.
  const parcels = [...standing(order, books, fulfillment), fulfillment]
  const items = order.lines.map((line) => {
    const { pieces } = lineOf(before, line.id)
    const packed = parcels.reduce((sum, parcel) => sum + piecesOf(parcel, line.id), 0)
    const gone = Math.max(pieces, Math.min(line.quantity, packed))
    const part = itemOf(line, gone - pieces, presentValue(order, line.id, gone))
    return { part, isGone: gone >= line.quantity }
  })
  // Also a fee that was added when others had left already.
  const parts = [...items.map(({ part }) => part), ...order.shipping.map((fee) => feeOf(fee, before))]
  const isLast = items.every(({ isGone }) => isGone)
  const gone = toMinor(goneValue(order, parts, isLast), decimals)
  const brought = parts.filter((part) => part.quantity > 0 || hasRisen(order, before, part, decimals))
  // Where a parcel brings nothing new there is no line for what rounding may have added: the next charge takes it.
  const amount = brought.length === 0 ? 0 : Math.max(0, gone - before.counted)
  return { amount, lines: laidOn(order, before, brought, amount, decimals) }
}

/** Other parcels that were charged and are not unpacked. */
const standing = ({ fulfillments }: OrderFacts, { charges }: Books, { id: own }: FulfillmentFacts) =>
  fulfillments.filter(
    ({ id, canceled_at }) => id !== own && !canceled_at && charges.some(({ fulfillment_id }) => fulfillment_id === id)
  )

/**
 * What other methods have paid of the order is never charged: the last parcels are taken for that. With the last piece gone
 * it is the order's total that counts, which credit lines may have lowered.
 */
function goneValue({ total }: OrderFacts, parts: Part[], isLast: boolean): number {
  return isLast ? total : Math.min(Math.max(0, total), sum(parts.map(({ value }) => value)))
}

/** Of what left before: this charge brings what it has become worth since, too. */
function hasRisen(order: OrderFacts, before: ChargedOrder, { reference_id, value }: Part, decimals: number): boolean {
  const { pieces, charged } = lineOf(before, reference_id)
  return pieces > 0 && toMinor(value, decimals) - charged > roundingOf(order)
}

/** What the order has come to be worth since everything left, beyond its charges: higher prices of what left, and fees. */
export function lateCharge(order: OrderFacts, books: Books, decimals: number): Charge {
  const before = readCharges(order, books, decimals)
  const amount = Math.max(0, payableAmount(order, decimals) - before.counted)
  const parts = [
    ...order.lines.map((line) => itemOf(line, 0, line.total)),
    ...order.shipping.map((fee) => feeOf(fee, before)),
  ]
  return { amount, lines: laidOn(order, before, parts, amount, decimals).filter((line) => line.amount !== 0) }
}

const itemOf = ({ id, title, tax_rate }: OrderFacts["lines"][number], quantity: number, value: number): Part => ({
  kind: "item",
  reference_id: id,
  title,
  quantity,
  tax_rate,
  value,
})

const feeOf = ({ id, title, tax_rate, total }: OrderFacts["shipping"][number], before: ChargedOrder): Part => ({
  kind: "shipping",
  reference_id: id,
  title,
  quantity: lineOf(before, id).pieces === 0 ? 1 : 0,
  tax_rate,
  value: total,
})

/**
 * Each part at what it is worth beyond what was charged of it: the lid at 300. Where less than that is charged, because what
 * was charged before has fallen, the fall has a line of its own, below 0: the boxes at −100. What comes back later is then
 * credited at its own price.
 */
function laidOn(
  order: OrderFacts,
  before: ChargedOrder,
  parts: Part[],
  amount: MinorAmount,
  decimals: number
): ChargeLine[] {
  const weights = parts.map(({ reference_id, value }) =>
    Math.max(0, value * 10 ** decimals - lineOf(before, reference_id).charged)
  )
  // Less is charged than the parts are worth also where another method pays for the difference.
  const short = Math.max(0, toMinor(sum(weights), 0) - amount)
  const falls = before.lines.filter(({ fall }) => fall > 0)
  const setOff = Math.min(short, sum(falls.map(({ fall }) => fall)))
  const amounts = allocate(amount + setOff, weights)
  const lowered = allocate(
    setOff,
    falls.map(({ fall }) => fall)
  )
  return [
    ...parts.map((part, index) => withAmount(part, amounts[index])),
    ...falls.map(({ id }, index) => withAmount(fallenPart(order, id), -lowered[index])).filter(isNotNothing),
  ]
}

function fallenPart({ lines, shipping }: OrderFacts, id: string): Omit<Part, "value"> {
  const line = lines.find((one) => one.id === id)
  const { title, tax_rate } = line ?? shipping.find((fee) => fee.id === id) ?? { title: "", tax_rate: null }
  return { kind: line ? "item" : "shipping", reference_id: id, title, quantity: 0, tax_rate }
}

function withAmount(part: Omit<Part, "value">, amount: MinorAmount): ChargeLine {
  const { kind, reference_id, title, quantity, tax_rate } = part
  return { kind, reference_id, title, quantity, tax_rate, amount }
}

const isNotNothing = ({ amount }: ChargeLine) => amount !== 0
const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
