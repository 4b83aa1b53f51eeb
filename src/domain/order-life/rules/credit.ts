import { toMinor } from "../../money/money"
import type { Action } from "../actions"
import type { ChargeFacts, Facts, Records } from "../facts"
import { receivableOf } from "../receivable"
import { creditsOf, piecesOut, valueBack } from "../returned-value"
import { payableAmount } from "../shipped-value"
import { coverOf, mayBeGuaranteed } from "./guarantee"
import { refundsOf, unrecordedRefunds } from "./payment"
import { receivedReturns } from "./returns"

/** Value that the buyer does not owe any more: what came back, then what was refunded beyond that. */
export function takenBack(facts: Facts): Action[] {
  const returns = receivedReturns(facts)
  return returns.length > 0 ? returns : refundsBeyondReturns(facts)
}

/**
 * A refund pays out what returns have credited, or will when the pieces that are on their way back arrive. What goes beyond
 * that is goodwill: the buyer owes less by it. Not before Medusa has written the refund into the order's books, for it may
 * still take it back; and one a round.
 */
function refundsBeyondReturns(facts: Facts): Action[] {
  const { program, records } = facts
  const refunds = refundsOf(facts)
  if (refunds.length === 0 || unrecordedRefunds(facts).length > 0) {
    return []
  }
  const minor = (amount: number) => toMinor(amount, program.currency_decimals)
  const { credited, owed, guaranteed, unguaranteed } = receivableOf(records)
  const refunded = minor(refunds.reduce((sum, { amount }) => sum + amount, 0))
  const beyond = Math.min(owed, refunded - credited - valueOnItsWay(facts))
  // The newest refund first: the ones before it were weighed against what had come back by then.
  for (const { id, amount, created_at } of [...refunds].reverse()) {
    const posted = creditsOf(records.credits, "refund", id)
    const left = minor(amount) - posted.reduce((sum, credit) => sum + credit.amount, 0)
    const credit = Math.min(beyond, left, guaranteed > 0 ? guaranteed : unguaranteed)
    if (credit > 0) {
      return [
        {
          type: "post_credit",
          key: posted.length === 0 ? `refund:${id}` : `refund:${id}:${posted.length + 1}`,
          kind: "refund",
          reference_id: id,
          amount: credit,
          lines: [],
          event_at: created_at,
          unguaranteed: guaranteed === 0,
        },
      ]
    }
  }
  return []
}

/** Medusa counts pieces as taken back as soon as their return is requested (09 40), so staff may refund them by then. */
function valueOnItsWay({ order, records }: Facts): number {
  return (order?.awaited ?? []).reduce(
    (sum, { line_id, quantity }) => sum + valueBack(records, line_id, Math.min(quantity, piecesOut(records, line_id))),
    0
  )
}

/**
 * Credit held beyond what can still ship is given back: the order became cheaper, was charged before a server that had
 * died in the middle of its completion came to hold it, or the agent withdrew its approval. Not as long as the agent may
 * still approve what has left: it then counts the whole order as used.
 */
export function leftOverHold(facts: Facts): Action[] {
  const { order, program, records } = facts
  const { hold, charges } = records
  // A declined order's hold goes with its session (`decision.ts`).
  if (!order || order.canceled || hold?.status !== "open" || records.registration?.state === "declined") {
    return []
  }
  if (isWithdrawnByAgent(records)) {
    return [{ type: "release_hold", hold_id: hold.id, reason: "cancelled_by_agent" }]
  }
  const charged = charges.reduce((sum, { amount }) => sum + amount, 0)
  const isOpen = (charge: ChargeFacts) =>
    charge.unguaranteed && mayBeGuaranteed(coverOf(facts, charge), charge.event_at)
  return charges.length > 0 && charged >= payableAmount(order, program.currency_decimals) && !charges.some(isOpen)
    ? [{ type: "release_hold", hold_id: hold.id, reason: "nothing_left_to_ship" }]
    : []
}

/** What we cancel ourselves is superseded. */
const isWithdrawnByAgent = ({ registration }: Records) =>
  registration?.state === "cancelled" && !registration.superseded
