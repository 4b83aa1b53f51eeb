import { toMinor } from "../money/money"
import { lineOf, readCharges, shareOf, type Books } from "./counted-charges"
import type { CreditFacts, OrderFacts, Records, ReturnFacts } from "./facts"
import { sumOfLine } from "./paper-lines"
import { piecesOf } from "./shipped-value"

/** Pieces of a line that have been charged and not come back yet: no more can be credited. */
export function piecesOut({ charges, credits }: Books, lineId: string): number {
  return Math.max(0, sumOfLine(charges, lineId).quantity - sumOfLine(credits, lineId).quantity)
}

/**
 * What so many more pieces of a line coming back are worth: their part of what its pieces were charged with, or are worth at a
 * price that was lowered since, counted over all that came back so far, so that the last piece takes what rounding has left
 * over and all pieces credit all of it. Of no more pieces: what the ones before could not credit, because less was owed then.
 * What those were credited with at a higher price is theirs.
 */
export function valueBack(order: OrderFacts, books: Books, lineId: string, pieces: number, decimals: number): number {
  const line = lineOf(readCharges(order, books, decimals), lineId)
  return Math.max(0, shareOf(line, line.back.pieces + pieces) - (line.back.amount - line.beyond))
}

/** Medusa counts pieces as taken back as soon as their return is requested (09 40), so staff may refund them by then. */
export function valueOnItsWay(order: OrderFacts, records: Books, decimals: number): number {
  return order.awaited.reduce(
    (sum, { line_id, quantity }) =>
      sum + valueBack(order, records, line_id, Math.min(quantity, piecesOut(records, line_id)), decimals),
    0
  )
}

/** What Medusa reckons these pieces at, whoever paid for them; exact. */
export function worthOf({ lines }: OrderFacts, pieces: ReturnFacts["items"]): number {
  return lines.reduce((sum, { id, quantity, total }) => {
    const back = piecesOf({ items: pieces }, id)
    return quantity === 0 ? sum : sum + (total * Math.min(quantity, back)) / quantity
  }, 0)
}

/** What these pieces come to on the account, in minor units: less than their worth where another method has paid a part. */
export function accountShareOf(
  order: OrderFacts,
  books: Books,
  pieces: ReturnFacts["items"],
  decimals: number
): number {
  const charged = readCharges(order, books, decimals)
  const shares = order.lines.map(({ id }) => shareOf(lineOf(charged, id), piecesOf({ items: pieces }, id)))
  return shares.reduce((sum, share) => sum + share, charged.beyond)
}

/**
 * By how much more than these pieces are worth was credited for returns and paid back through other methods, in minor units;
 * below 0: so much may still be credited. Null: nothing was paid back elsewhere.
 */
export function paidBackBeyond(
  order: OrderFacts,
  { credits }: Pick<Records, "credits">,
  pieces: ReturnFacts["items"],
  decimals: number
): number | null {
  const credited = credits.reduce((sum, { kind, amount }) => (kind === "return" ? sum + amount : sum), 0)
  const left = worthOf(order, pieces) - order.settled_otherwise
  return order.settled_otherwise === 0 ? null : credited - toMinor(left, decimals)
}

export const receivedPieces = ({ returns }: OrderFacts): ReturnFacts["items"] => returns.flatMap(({ items }) => items)

export const creditsOf = (credits: CreditFacts[], kind: CreditFacts["kind"], referenceId: string): CreditFacts[] =>
  credits.filter((credit) => credit.kind === kind && credit.reference_id === referenceId)
