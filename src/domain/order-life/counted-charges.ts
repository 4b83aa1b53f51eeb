import { allocate, toMinor, type MinorAmount } from "../money/money"
import type { CreditFacts, OrderFacts, Records } from "./facts"
import { sumOfLine } from "./paper-lines"
import { payableAmount } from "./shipped-value"

type Books = Pick<Records, "charges" | "credits">

/** What of an order line or fee was charged, less what a lower price took off it, and what that is worth at its present price. */
type ChargedLine = {
  reference_id: string
  pieces: number
  charged: MinorAmount
  worth: MinorAmount
  back: { quantity: number; amount: MinorAmount }
  /** So much of that was credited at a price which is lower now: a later price lowers nothing that has come back before it. */
  beyond: MinorAmount
}

/**
 * The credit of a lower price of what was charged before. It names lines, but no pieces; goodwill names no lines, for it does
 * not change what the order is worth.
 */
export const isOfLowerPrice = ({ kind, lines }: Pick<CreditFacts, "kind" | "lines">) =>
  kind === "refund" && lines.length > 0

export function chargedLine(order: OrderFacts, books: Books, id: string, decimals: number): ChargedLine {
  const { charges, credits } = books
  const out = sumOfLine(charges, id)
  const charged = out.amount - sumOfLine(credits.filter(isOfLowerPrice), id).amount
  const back = sumOfLine(
    credits.filter(({ kind }) => kind === "return"),
    id
  )
  const line = order.lines.find((one) => one.id === id)
  const fee = order.shipping.find((one) => one.id === id)
  const value = line?.quantity
    ? (line.total * Math.min(line.quantity, out.quantity)) / line.quantity
    : (fee?.total ?? 0)
  // A unit of each line may be rounded into another one; what is more than that is a lower price.
  const rounded = order.lines.length + order.shipping.length
  const now = toMinor(value, decimals)
  const isHigher = now - charged > rounded && isSetOff(order, books, decimals)
  const worth = charged - now > rounded || isHigher ? now : charged
  const beyond = back.amount - shareOf({ pieces: out.quantity, worth }, back.quantity)
  return { reference_id: id, pieces: out.quantity, charged, worth, back, beyond: beyond > rounded ? beyond : 0 }
}

/** Was a higher price of one line set off against a lower one of another? Not where another method pays for the difference. */
function isSetOff(order: OrderFacts, books: Books, decimals: number): boolean {
  const parts = [...order.lines, ...order.shipping].reduce((total, part) => total + part.total, 0)
  return Math.abs(parts - order.total) * 10 ** decimals < 1 && chargedSoFar(books) >= payableAmount(order, decimals)
}

/** What so many pieces of it come to when they come back: their part of what all are worth. */
export const shareOf = ({ pieces, worth }: Pick<ChargedLine, "pieces" | "worth">, back: number): MinorAmount =>
  pieces === 0 ? 0 : Math.round((worth * Math.min(pieces, back)) / pieces)

const chargedLines = (order: OrderFacts, books: Books, decimals: number): ChargedLine[] =>
  [...new Set(books.charges.flatMap(({ lines }) => lines.map(({ reference_id }) => reference_id)))].map((id) =>
    chargedLine(order, books, id, decimals)
  )

/** Of each line or fee: by how much what was charged of it, and is still out, exceeds its present price. */
export const fallOf = (order: OrderFacts, books: Books, decimals: number) =>
  chargedLines(order, books, decimals).map((line) => ({
    reference_id: line.reference_id,
    amount: Math.max(0, line.charged - line.worth - line.beyond),
  }))

/**
 * What was charged, as far as it counts towards what the order is worth: what a lower price took off again does not, so that
 * value which is added later is charged anew; nor does what came back at a higher price than it would have now.
 */
export function countedCharges(order: OrderFacts, books: Books, decimals: number): MinorAmount {
  return chargedSoFar(books) - creditedBeyondPresent(order, books, decimals)
}

const chargedSoFar = ({ charges, credits }: Books): MinorAmount =>
  sumOf(charges) - sumOf(credits.filter(isOfLowerPrice))
const sumOf = (papers: { amount: number }[]) => papers.reduce((total, { amount }) => total + amount, 0)

/** What came back was credited with so much more than it would have at its present price. */
export const creditedBeyondPresent = (order: OrderFacts, books: Books, decimals: number): MinorAmount =>
  chargedLines(order, books, decimals).reduce((total, line) => total + line.beyond, 0)

/** By how much more was charged than the order is worth now; below 0: so much is still to be charged. */
export const chargedBeyond = (order: OrderFacts, books: Books, decimals: number): MinorAmount =>
  countedCharges(order, books, decimals) - payableAmount(order, decimals)

/** A lower price, laid on the lines of which it is. */
export function lowerPrices(order: OrderFacts, books: Books, amount: MinorAmount, decimals: number) {
  const falls = fallOf(order, books, decimals)
  const known = falls.some((fall) => fall.amount > 0)
  const weights = falls.map((fall, index) =>
    known ? fall.amount : Math.max(0, chargedLines(order, books, decimals)[index].charged)
  )
  const amounts = allocate(amount, weights)
  return falls
    .map(({ reference_id }, index) => ({ reference_id, amount: amounts[index] }))
    .filter((line) => line.amount > 0)
}
