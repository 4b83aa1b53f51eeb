import { allocate, toMinor, type MinorAmount } from "../money/money"
import type { CreditFacts, OrderFacts, Records } from "./facts"
import { sumOfLine } from "./paper-lines"
import { payableAmount } from "./shipped-value"

// What was charged of an order, held against what the order is worth by now. In the example of each notion three boxes left
// at 500, then one came back, and then an order edit lowered the price to 450.

export type Books = Pick<Records, "charges" | "credits">

/** One line or fee of an order, as far as it was charged. */
export type ChargedLine = {
  id: string
  /**
   * All that were charged, whether or not they came back: 3. A fee is one. Not those that were unpacked again and then taken
   * out of the order.
   */
  pieces: number
  /** What they were charged with, less what was credited since because their price fell: 1,500. */
  charged: MinorAmount
  /** The same pieces at the price of now: 1,350. Where that differs by no more than rounding, what they were charged with. */
  worth: MinorAmount
  /** What came back of them, and what it was credited with, which is the price of then: 1 for 500. */
  back: { pieces: number; amount: MinorAmount }
  /** By how much that is more than the price of now, so that no fall is left to be credited of it: 500 − 450 = 50. */
  beyond: MinorAmount
  /** By how much the pieces that are out were charged at more than the price of now: 1,500 − 1,350 − 50 = 100, or 2 × 50. */
  fall: MinorAmount
}

export type ChargedOrder = {
  /** One for each line or fee of which something was charged. */
  lines: ChargedLine[]
  /** Of all lines together. */
  beyond: MinorAmount
  /**
   * What of the charges counts towards what the order is worth: 1,500 − 50 = 1,450. What a lower price took off does not, so
   * that value which is added later is charged anew; nor does what came back at a higher price than it would have now.
   */
  counted: MinorAmount
}

/** The one reading of the books from which everything here follows. */
export function readCharges(order: OrderFacts, books: Books, decimals: number): ChargedOrder {
  const charged = sumOf(books.charges) - sumOf(books.credits.filter(isOfLowerPrice))
  const isSetOff = isAllOnAccount(order, decimals) && charged >= payableAmount(order, decimals)
  const ids = new Set(books.charges.flatMap(({ lines }) => lines.map(({ reference_id }) => reference_id)))
  const lines = [...ids].map((id) => readLine(order, books, id, { decimals, isSetOff }))
  const beyond = lines.reduce((sum, line) => sum + line.beyond, 0)
  return { lines, beyond, counted: charged - beyond }
}

/**
 * @param isSetOff all is charged that the order is worth, so that what one line has been charged with too little was set off
 * against another one
 */
function readLine(
  order: OrderFacts,
  { charges, credits }: Books,
  id: string,
  { decimals, isSetOff }: { decimals: number; isSetOff: boolean }
): ChargedLine {
  const out = sumOfLine(charges, id)
  const charged = out.amount - sumOfLine(credits.filter(isOfLowerPrice), id).amount
  const returns = sumOfLine(credits.filter(isOfReturn), id)
  const back = { pieces: returns.quantity, amount: returns.amount }

  const pieces = Math.min(out.quantity, order.lines.find((line) => line.id === id)?.quantity ?? Infinity)
  const present = toMinor(presentValue(order, id, pieces), decimals)
  const rounding = roundingOf(order)
  const isFallen = charged - present > rounding
  const isRisen = present - charged > rounding && isSetOff
  const worth = isFallen || isRisen ? present : charged
  const more = back.amount - shareOf({ pieces, worth }, back.pieces)
  const beyond = more > rounding ? more : 0
  return { id, pieces, charged, worth, back, beyond, fall: Math.max(0, charged - worth - beyond) }
}

/** What so many pieces of a line are worth at the price of now, exact; a fee is worth what it is. */
export function presentValue({ lines, shipping }: OrderFacts, id: string, pieces: number): number {
  const line = lines.find((one) => one.id === id)
  if (line) {
    return line.quantity === 0 ? 0 : (line.total * pieces) / line.quantity
  }
  return shipping.find((fee) => fee.id === id)?.total ?? 0
}

/** A unit of each line may be rounded into another one: only what is more than that is another price. */
export const roundingOf = ({ lines, shipping }: OrderFacts): MinorAmount => lines.length + shipping.length

/** Not where another method pays for a part: nobody says of which line. */
export function isAllOnAccount({ lines, shipping, total }: OrderFacts, decimals: number): boolean {
  const parts = [...lines, ...shipping].reduce((sum, part) => sum + part.total, 0)
  return Math.abs(parts - total) * 10 ** decimals < 1
}

/** The line or fee of this id; where nothing of it was charged, one of no pieces. */
export const lineOf = ({ lines }: ChargedOrder, id: string): ChargedLine =>
  lines.find((line) => line.id === id) ?? {
    id,
    pieces: 0,
    charged: 0,
    worth: 0,
    back: { pieces: 0, amount: 0 },
    beyond: 0,
    fall: 0,
  }

/** What so many pieces of it come to when they come back: their part of what all are worth. */
export const shareOf = ({ pieces, worth }: Pick<ChargedLine, "pieces" | "worth">, back: number): MinorAmount =>
  pieces === 0 ? 0 : Math.round((worth * Math.min(pieces, back)) / pieces)

/** By how much more was charged than the order is worth now: 100; below 0, so much is still to be charged. */
export const chargedBeyond = (order: OrderFacts, books: Books, decimals: number): MinorAmount =>
  readCharges(order, books, decimals).counted - payableAmount(order, decimals)

/**
 * The credit of a lower price of what was charged before. It names lines, but no pieces; goodwill names no lines, for it does
 * not change what the order is worth.
 */
export const isOfLowerPrice = ({ kind, lines }: Pick<CreditFacts, "kind" | "lines">) =>
  kind === "refund" && lines.length > 0

const isOfReturn = ({ kind }: CreditFacts) => kind === "return"

/** A lower price, laid on the lines that have fallen; where none has by more than rounding, on all that was charged. */
export function lowerPrices(order: OrderFacts, books: Books, amount: MinorAmount, decimals: number) {
  const { lines } = readCharges(order, books, decimals)
  const isKnown = lines.some(({ fall }) => fall > 0)
  const amounts = allocate(
    amount,
    lines.map(({ fall, charged }) => (isKnown ? fall : Math.max(0, charged)))
  )
  return lines.map(({ id }, index) => ({ id, amount: amounts[index] })).filter((line) => line.amount > 0)
}

const sumOf = (papers: { amount: number }[]) => papers.reduce((total, { amount }) => total + amount, 0)
