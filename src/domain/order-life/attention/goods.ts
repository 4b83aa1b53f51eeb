import type { Attention } from "../actions"
import { isCreditStopped } from "../credit-stop"
import type { Facts } from "../facts"
import { receivableOf } from "../receivable"
import { isGone, isWhollyGone, unpackedPieces } from "../shipped-value"

export function ofGoods(facts: Facts): Attention[] {
  return [creditStop, changedAfterCharge, nothingToReport].flatMap((subject) => subject(facts))
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
        actions: ["contact_buyer"],
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
          actions: ["contact_agent"],
        },
      ]
    : []
}
