import { toMajor } from "../../money/money"
import type { Attention } from "../actions"
import { isCreditStopped } from "../credit-stop"
import { chargedBeyond } from "../counted-charges"
import type { Facts, OrderFacts, Records } from "../facts"
import { receivableOf } from "../receivable"
import { paidBackBeyond, receivedPieces } from "../returned-value"
import { isGone, isWhollyGone, unpackedPieces } from "../shipped-value"
import { ACCEPT } from "./seen"

export function ofGoods(facts: Facts): Attention[] {
  return [creditStop, changedAfterCharge, refundDue, paidBackTwice, nothingToReport].flatMap((subject) =>
    subject(facts)
  )
}

function creditStop(facts: Facts): Attention[] {
  return isCreditStopped(facts)
    ? [
        {
          code: "credit_stop",
          message:
            `The buyer's credit account is ${facts.account?.status}. This order is not cancelled by that, but ask before you ` +
            "ship what has not left yet.",
          actions: ["contact_buyer", "cancel_order"],
        },
      ]
    : []
}

function changedAfterCharge({ order, program, records }: Facts): Attention[] {
  const { charges, hold } = records
  // Where everything was credited, nothing is left to be settled.
  if (!order || receivableOf(records).owed === 0) {
    return []
  }
  if (order.canceled && hold) {
    return [
      {
        code: "cancelled_after_shipment",
        message:
          "The order was cancelled after goods were charged to the account. Settle what came back with the buyer.",
        actions: ["contact_buyer", ACCEPT],
        evidence: charges.map(({ id }) => id),
      },
    ]
  }
  return unpackedPieces(order, charges, program.notify_on) > 0
    ? [
        {
          code: "charged_then_unpacked",
          message:
            "A fulfilment was cancelled after its value was charged to the account. Ship these goods again, or settle it with the buyer.",
          actions: ["fulfil_again", "contact_buyer"],
        },
      ]
    : []
}

/**
 * How much stands on the account beyond what the order is worth, and how much more than goods explain was paid back by the
 * other method the order was paid with: there, too, a lower price can be refunded.
 */
function beyondWorth(order: OrderFacts, records: Records, decimals: number) {
  const pieces = [...receivedPieces(order), ...order.awaited]
  return {
    charged: Math.max(0, chargedBeyond(order, records, decimals)),
    paidBack: Math.max(0, paidBackBeyond(order, records, pieces, decimals) ?? 0),
  }
}

/** The order has become worth less than was charged of it: it is credited when staff refund it, as Medusa asks them to. */
function refundDue({ order, program, records }: Facts): Attention[] {
  if (!order || order.canceled) {
    return []
  }
  const { charged, paidBack } = beyondWorth(order, records, program.currency_decimals)
  const due = Math.min(receivableOf(records).owed, charged - paidBack)
  const amount = toMajor(due, program.currency_decimals)
  return amount > 0
    ? [
        {
          code: "refund_due",
          message:
            `The order was changed after it was charged: ${amount} more stands on the account than it is worth now. Refund ` +
            "that much on the order; it then comes off the account.",
          actions: ["refund_difference"],
          amount,
        },
      ]
    : []
}

/** The account was credited for goods, and staff paid for the same goods by the other method the order was paid with. */
function paidBackTwice({ order, program, records }: Facts): Attention[] {
  if (!order || order.canceled) {
    return []
  }
  const { charged, paidBack } = beyondWorth(order, records, program.currency_decimals)
  const amount = toMajor(Math.max(0, paidBack - charged), program.currency_decimals)
  return amount > 0
    ? [
        {
          code: "paid_back_twice",
          message:
            `What came back of this order was credited to the account and paid back through another payment, too: ${amount} ` +
            "more than it was worth. Nothing is taken back by itself; settle it with the buyer.",
          actions: ["contact_buyer", ACCEPT],
          evidence: [],
          amount,
        },
      ]
    : []
}

/** An agent that pays on a carrier's number never hears of what no carrier takes. */
function nothingToReport({ order, agent, program, records: { registration } }: Facts): Attention[] {
  if (!order || order.canceled || !agent.takes_shipments || !agent.needs_slip || registration?.state !== "approved") {
    return []
  }
  const gone = order.fulfillments.filter((parcel) => isGone(parcel, program.notify_on))
  return gone.length > 0 && isWhollyGone(order, gone) && gone.every(({ requires_shipping }) => !requires_shipping)
    ? [
        {
          code: "nothing_to_report",
          message:
            "Nothing of this order is shipped, and the billing agent pays only on a carrier's number. Ask the agent how it " +
            "wants such an order confirmed, and enter it in the agent's own screen.",
          actions: ["contact_agent", ACCEPT],
          evidence: gone.map(({ id }) => id),
        },
      ]
    : []
}
