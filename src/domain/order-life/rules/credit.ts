import { toMinor } from "../../money/money"
import type { Action, PostCredit } from "../actions"
import type { ChargeFacts, Facts, Records } from "../facts"
import { goodwillDue, refundsOf } from "../medusa-balance"
import { receivableOf } from "../receivable"
import { creditsOf } from "../returned-value"
import { payableAmount } from "../shipped-value"
import { unpackedForGood } from "./cancellation"
import { coverOf, mayBeGuaranteed, movedGuarantee } from "./guarantee"
import { unrecordedRefunds } from "./payment"
import { receivedReturns } from "./returns"

/**
 * Value that the buyer does not owe any more: what came back, then what was refunded beyond that, then what never left of an
 * order that is cancelled. Not before each charge stands in the book where it belongs: a credit must come off in that one.
 */
export function takenBack(facts: Facts): PostCredit[] {
  const sources = movedGuarantee(facts).length > 0 ? [] : [receivedReturns, goodwill, unpackedForGood]
  return sources.map((source) => source(facts)).find((credits) => credits.length > 0) ?? []
}

/**
 * Goodwill lowers what the buyer owes. Not before Medusa has written the refund into the order's books, for it may still take
 * it back; and one a round.
 */
function goodwill(facts: Facts): PostCredit[] {
  const { program, records } = facts
  if (unrecordedRefunds(facts).length > 0) {
    return []
  }
  const due = goodwillDue(facts)
  const { guaranteed, unguaranteed } = receivableOf(records)
  // The newest refund first: the ones before it were weighed against what had come back by then.
  for (const { id, amount, created_at } of refundsOf(facts).reverse()) {
    const posted = creditsOf(records.credits, "refund", id)
    const left = toMinor(amount, program.currency_decimals) - posted.reduce((sum, credit) => sum + credit.amount, 0)
    const credit = Math.min(due, left, guaranteed > 0 ? guaranteed : unguaranteed)
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
