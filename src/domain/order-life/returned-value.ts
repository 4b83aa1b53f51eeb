import { toMinor } from "../money/money"
import type { CreditFacts, OrderFacts, Records, ReturnFacts } from "./facts"

type PaperLines = { lines: { reference_id: string; quantity: number; amount: number }[] }[]
type Books = Pick<Records, "charges" | "credits">

/** Pieces and amounts of one order line in charges or credits. */
export function sumOfLine(papers: PaperLines, lineId: string): { quantity: number; amount: number } {
  return papers
    .flatMap(({ lines }) => lines)
    .filter(({ reference_id }) => reference_id === lineId)
    .reduce((sum, line) => ({ quantity: sum.quantity + line.quantity, amount: sum.amount + line.amount }), {
      quantity: 0,
      amount: 0,
    })
}

/** Pieces of a line that have been charged and not come back yet: no more can be credited. */
export function piecesOut({ charges, credits }: Books, lineId: string): number {
  return Math.max(0, sumOfLine(charges, lineId).quantity - sumOfLine(credits, lineId).quantity)
}

/**
 * What so many more pieces of a line coming back are worth: their part of what its pieces were charged with, counted over
 * all that came back so far, so that the last piece takes what rounding has left over and all pieces credit all of it. Of no
 * more pieces: what the ones before could not credit, because less was owed then.
 */
export function valueBack({ charges, credits }: Books, lineId: string, pieces: number): number {
  const charged = sumOfLine(charges, lineId)
  const back = sumOfLine(credits, lineId)
  if (charged.quantity === 0 || pieces < 0) {
    return 0
  }
  const due = Math.round((charged.amount * Math.min(charged.quantity, back.quantity + pieces)) / charged.quantity)
  return Math.max(0, due - back.amount)
}

/** Medusa counts pieces as taken back as soon as their return is requested (09 40), so staff may refund them by then. */
export function valueOnItsWay({ awaited }: OrderFacts, records: Books): number {
  return awaited.reduce(
    (sum, { line_id, quantity }) => sum + valueBack(records, line_id, Math.min(quantity, piecesOut(records, line_id))),
    0
  )
}

/** What Medusa reckons these pieces at, whoever paid for them; exact. */
export function worthOf({ lines }: OrderFacts, pieces: ReturnFacts["items"]): number {
  return lines.reduce((sum, { id, quantity, total }) => {
    const back = pieces.reduce((of, piece) => (piece.line_id === id ? of + piece.quantity : of), 0)
    return quantity === 0 ? sum : sum + (total * Math.min(quantity, back)) / quantity
  }, 0)
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
