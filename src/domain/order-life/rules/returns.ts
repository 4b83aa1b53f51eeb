import { allocate } from "../../money/money"
import type { ChargeLine, PostCredit } from "../actions"
import type { Facts, OrderFacts, Records, ReturnFacts } from "../facts"
import { receivableOf } from "../receivable"
import { sumOfLine } from "../paper-lines"
import { creditsOf, paidBackBeyond, piecesOut, receivedPieces, valueBack } from "../returned-value"

type Pieces = { line_id: string; quantity: number }

/**
 * What was received back is credited with what it was charged; the shipping fee stays. Pieces that were never charged
 * credit nothing, goodwill that was given before is not given twice, and what was paid back for them through another method
 * is not credited, too: an order is never credited beyond its charges. What there was no room for is credited when there is,
 * so that what is owed does not depend on what came first. One credit a round: the next one is counted from the records
 * that this one changes.
 */
export function receivedReturns({ order, program, records }: Facts): PostCredit[] {
  for (const received of order?.returns ?? []) {
    const credit = order && creditFor(order, received, records, program.currency_decimals)
    if (credit) {
      return [credit]
    }
  }
  return []
}

function creditFor(
  order: OrderFacts,
  received: ReturnFacts,
  records: Records,
  decimals: number
): PostCredit | undefined {
  const beyond = paidBackBeyond(order, records, receivedPieces(order), decimals)
  const room = beyond === null ? Infinity : Math.max(0, -beyond)
  const posted = creditsOf(records.credits, "return", received.id)
  const due = received.items
    .map(({ line_id, quantity }) => ({
      line_id,
      quantity: Math.max(0, Math.min(quantity - sumOfLine(posted, line_id).quantity, piecesOut(records, line_id))),
    }))
    .filter(({ line_id, quantity }) => quantity > 0 || isShort(order, posted, records, line_id, decimals))
  return (
    splitByGuarantee(due, records)
      .map(({ pieces, unguaranteed, amount_max }) => ({
        unguaranteed,
        lines: linesOf(order, records, pieces, Math.min(room, amount_max), decimals),
      }))
      .map(({ lines, unguaranteed }): PostCredit => ({
        type: "post_credit",
        key: `return:${received.id}:${posted.length + 1}`,
        kind: "return",
        reference_id: received.id,
        amount: lines.reduce((sum, { amount }) => sum + amount, 0),
        lines,
        event_at: received.received_at,
        unguaranteed,
      }))
      // What the first book has no room for is taken from the other one, in the next round.
      .find(({ amount }) => amount > 0)
  )
}

/** Are pieces that a return has credited worth more than it could? */
const isShort = (
  order: OrderFacts,
  posted: Facts["records"]["credits"],
  records: Records,
  lineId: string,
  decimals: number
) => sumOfLine(posted, lineId).quantity > 0 && valueBack(order, records, lineId, 0, decimals) > 0

/**
 * Nobody knows from which parcel a piece came back. It is taken for a guaranteed one as long as there are such: an agent
 * that is told of too little coming back would pay for goods that the buyer does not have.
 */
function splitByGuarantee(pieces: Pieces[], records: Records) {
  const { guaranteed, unguaranteed } = receivableOf(records)
  const charges = records.charges.filter((charge) => !charge.unguaranteed)
  const credits = records.credits.filter((credit) => !credit.unguaranteed)
  const withAgent = pieces
    .map(({ line_id, quantity }) => ({
      line_id,
      quantity: Math.min(quantity, piecesOut({ charges, credits }, line_id)),
    }))
    .filter(({ quantity }, index) => quantity > 0 || pieces[index].quantity === 0)
  return [
    { pieces: withAgent, unguaranteed: false, amount_max: guaranteed },
    { pieces, unguaranteed: true, amount_max: unguaranteed },
    { pieces, unguaranteed: false, amount_max: guaranteed },
  ]
}

function linesOf(
  order: OrderFacts,
  records: Records,
  pieces: Pieces[],
  amountMax: number,
  decimals: number
): ChargeLine[] {
  return creditLines(
    order,
    pieces.map((part) => ({ ...part, value: valueBack(order, records, part.line_id, part.quantity, decimals) })),
    amountMax
  )
}

/** Lines or fees of which so much is taken back, as far as there is room for it. */
export function creditLines(order: OrderFacts, parts: (Pieces & { value: number })[], amountMax: number): ChargeLine[] {
  const values = parts.map(({ value }) => value)
  const isTooMuch = values.reduce((sum, value) => sum + value, 0) > amountMax
  const amounts = isTooMuch ? allocate(amountMax, values) : values
  return parts.map(({ line_id, quantity }, index) => {
    const item = order.lines.find(({ id }) => id === line_id)
    const line = item ?? order.shipping.find(({ id }) => id === line_id)
    return {
      kind: line && !item ? "shipping" : "item",
      reference_id: line_id,
      title: line?.title ?? "",
      quantity,
      tax_rate: line?.tax_rate ?? null,
      amount: amounts[index],
    }
  })
}
