import { toMinor } from "../../money/money"
import type { Action, PostCredit } from "../actions"
import { chargedBeyond, lowerPrices } from "../counted-charges"
import type { ChargeFacts, Facts, Records } from "../facts"
import { goodwillDue, lowerPriceDue, refundsOf } from "../medusa-balance"
import { receivableOf } from "../receivable"
import { creditsOf } from "../returned-value"
import { unpackedForGood } from "./cancellation"
import { coverOf, mayBeGuaranteed, movedGuarantee } from "./guarantee"
import { isCrooked } from "./payment"
import { creditLines, receivedReturns } from "./returns"

/**
 * Value that the buyer does not owe any more: what came back, then what was refunded beyond that, then what never left of an
 * order that is cancelled. Not before each charge stands in the book where it belongs: a credit must come off in that one.
 */
export function takenBack(facts: Facts): PostCredit[] {
  const sources = movedGuarantee(facts).length > 0 ? [] : [receivedReturns, lowerPrice, goodwill, unpackedForGood]
  return sources.map((source) => source(facts)).find((credits) => credits.length > 0) ?? []
}

/**
 * A lower price of what was charged comes off once staff have refunded it, or at once where it was never captured. It says of
 * which lines it is, so that it is known for what it is whatever becomes of the order.
 */
function lowerPrice(facts: Facts): PostCredit[] {
  const { order, program, records } = facts
  const due = isCrooked(facts) ? 0 : lowerPriceDue(facts)
  if (!order || due === 0) {
    return []
  }
  const { guaranteed, unguaranteed } = receivableOf(records)
  const leftOf = ({ id, amount }: { id: string; amount: number }) =>
    toMinor(amount, program.currency_decimals) -
    creditsOf(records.credits, "refund", id).reduce((sum, credit) => sum + credit.amount, 0)
  const refund = refundsOf(facts)
    .reverse()
    .find((one) => leftOf(one) > 0)
  const amount = Math.min(due, refund ? leftOf(refund) : due, guaranteed > 0 ? guaranteed : unguaranteed)
  const number = creditsOf(records.credits, "refund", refund?.id ?? order.id).length + 1
  const parts = lowerPrices(order, records, amount, program.currency_decimals)
  return [
    {
      type: "post_credit",
      key: refund ? refundKey(refund.id, number) : `lowered:${order.id}:${number}`,
      kind: "refund",
      reference_id: refund?.id ?? order.id,
      amount,
      lines: creditLines(
        order,
        parts.map((part) => ({ line_id: part.id, quantity: 0, value: part.amount })),
        amount
      ),
      event_at: refund?.created_at ?? order.changed_at,
      unguaranteed: guaranteed === 0,
    },
  ]
}

const refundKey = (id: string, number: number) => (number === 1 ? `refund:${id}` : `refund:${id}:${number}`)

/**
 * Goodwill lowers what the buyer owes. Not before Medusa has written the refund into the order's books, for it may still take
 * it back, and they are right; and one a round.
 */
function goodwill(facts: Facts): PostCredit[] {
  const { program, records } = facts
  if (isCrooked(facts)) {
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
          key: refundKey(id, posted.length + 1),
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
  const isOpen = (charge: ChargeFacts) =>
    charge.unguaranteed && mayBeGuaranteed(coverOf(facts, charge), charge.event_at)
  return charges.length > 0 && chargedBeyond(order, records, program.currency_decimals) >= 0 && !charges.some(isOpen)
    ? [{ type: "release_hold", hold_id: hold.id, reason: "nothing_left_to_ship" }]
    : []
}

/** What we cancel ourselves is superseded. */
const isWithdrawnByAgent = ({ registration }: Records) =>
  registration?.state === "cancelled" && !registration.superseded
