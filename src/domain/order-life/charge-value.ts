import { allocate, toMinor, type MinorAmount } from "../money/money"
import type { ChargeLine } from "./actions"
import { chargedLine, countedCharges, fallOf } from "./counted-charges"
import type { FulfillmentFacts, OrderFacts, Records } from "./facts"
import { sumOfLine } from "./paper-lines"
import { payableAmount, piecesOf } from "./shipped-value"

type Books = Pick<Records, "charges" | "credits">
type Charged = { amount: MinorAmount; lines: ChargeLine[] }
/** `value`: what all that has left of it is worth, exact. */
type Part = Omit<ChargeLine, "amount"> & { value: number }

/**
 * What leaves with this parcel, in money. Charge n is the rounded value of everything gone so far less what is already
 * charged, so that the charges of an order sum to its payable amount whatever the fractions; shipping fees go with the
 * first parcel. The amount is then laid on lines of which the sum is exact.
 */
export function chargeFor(order: OrderFacts, fulfillment: FulfillmentFacts, books: Books, decimals: number): Charged {
  const { charges } = books
  // What was charged, unpacked and packed again leaves once.
  const standing = order.fulfillments.filter(
    ({ id, canceled_at }) =>
      id !== fulfillment.id && !canceled_at && charges.some(({ fulfillment_id }) => fulfillment_id === id)
  )
  const lines = order.lines.map((line) => {
    const before = sumOfLine(charges, line.id).quantity
    const pieces = [...standing, fulfillment].reduce((sum, parcel) => sum + piecesOf(parcel, line.id), 0)
    const gone = Math.max(before, Math.min(line.quantity, pieces))
    const value = line.quantity === 0 ? 0 : (line.total * gone) / line.quantity
    return { ...itemOf(line, gone - before, value), isGone: line.quantity <= 0 || gone >= line.quantity }
  })
  // Also one that was added when others had left already.
  const parts = [...lines, ...order.shipping.map((fee) => feeOf(fee, charges))]

  // With the last piece gone it is the order's total that counts, which credit lines may have lowered.
  const last = lines.every(({ isGone }) => isGone)
  // What other methods have paid of the order is never charged: the last parcels are taken for that.
  const goneValue = last
    ? order.total
    : Math.min(
        Math.max(0, order.total),
        parts.reduce((sum, { value }) => sum + value, 0)
      )
  const amount = Math.max(0, toMinor(goneValue, decimals) - countedCharges(order, books, decimals))
  const leaving = parts.filter((part) => part.quantity > 0 || hasRisen(order, books, part, decimals))
  return { amount, lines: laidOn(order, books, leaving, amount, decimals) }
}

/** Of what left before: this charge brings what it has become worth since, too. */
function hasRisen(order: OrderFacts, books: Books, { reference_id, value }: Part, decimals: number): boolean {
  const { pieces, charged } = chargedLine(order, books, reference_id, decimals)
  return pieces > 0 && toMinor(value, decimals) - charged > order.lines.length + order.shipping.length
}

/** What the order has come to be worth since everything left, beyond its charges: higher prices of what left, and fees. */
export function lateCharge(order: OrderFacts, books: Books, decimals: number): Charged {
  const amount = Math.max(0, payableAmount(order, decimals) - countedCharges(order, books, decimals))
  const parts = [
    ...order.lines.map((line) => itemOf(line, 0, line.total)),
    ...order.shipping.map((fee) => feeOf(fee, books.charges)),
  ]
  return { amount, lines: laidOn(order, books, parts, amount, decimals).filter((line) => line.amount !== 0) }
}

const itemOf = ({ id, title, tax_rate }: OrderFacts["lines"][number], quantity: number, value: number): Part => ({
  kind: "item",
  reference_id: id,
  title,
  quantity,
  tax_rate,
  value,
})

const feeOf = (fee: OrderFacts["shipping"][number], charges: Books["charges"]): Part => ({
  kind: "shipping",
  reference_id: fee.id,
  title: fee.title,
  quantity: sumOfLine(charges, fee.id).quantity === 0 ? 1 : 0,
  tax_rate: fee.tax_rate,
  value: fee.total,
})

/**
 * Each part at what it is worth beyond what was charged of it. Where a lower price of what was charged before is set off
 * against that, it has a line of its own, below 0: what comes back later is then credited at its own price.
 */
function laidOn(order: OrderFacts, books: Books, parts: Part[], amount: MinorAmount, decimals: number): ChargeLine[] {
  const weights = parts.map(({ reference_id, value }) =>
    Math.max(0, value * 10 ** decimals - chargedLine(order, books, reference_id, decimals).charged)
  )
  const setOff = Math.max(0, toMinor(sum(weights), 0) - amount)
  const falls = fallOf(order, books, decimals).filter((fall) => fall.amount > 0)
  const fallen = Math.min(setOff, sum(falls.map((fall) => fall.amount)))
  const lowered = allocate(
    fallen,
    falls.map((fall) => fall.amount)
  )
  const amounts = allocate(amount + fallen, weights)
  return [
    ...parts.map((part, index) => lineOf(part, amounts[index])),
    ...falls
      .map(({ reference_id }, index) => lineOf(partOf(order, reference_id), -lowered[index]))
      .filter((line) => line.amount !== 0),
  ]
}

function partOf(order: OrderFacts, id: string): Part {
  const line = order.lines.find((one) => one.id === id)
  const fee = order.shipping.find((one) => one.id === id)
  const { title, tax_rate } = line ?? fee ?? { title: "", tax_rate: null }
  return { kind: line ? "item" : "shipping", reference_id: id, title, quantity: 0, tax_rate, value: 0 }
}

const lineOf = ({ kind, reference_id, title, quantity, tax_rate }: Part, amount: MinorAmount): ChargeLine => ({
  kind,
  reference_id,
  title,
  quantity,
  tax_rate,
  amount,
})

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
