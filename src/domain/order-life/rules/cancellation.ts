import type { Action, PostCredit } from "../actions"
import type { Facts } from "../facts"
import { capturedOf, refundedOf } from "../medusa-balance"
import { receivableOf } from "../receivable"
import { chargesOfRest } from "../registrations"
import { sumOfLine } from "../paper-lines"
import { creditsOf } from "../returned-value"
import { isGone } from "../shipped-value"
import { cancelRegistration } from "./checkout"
import { isLive, unrecordedRefunds } from "./payment"
import { creditLines } from "./returns"

/** A cancelled order gives back what is left of its credit, its payment ends, and the agent is told. */
export function cancelledOrder({ order, collections, records }: Facts): Action[] {
  if (!order?.canceled) {
    return []
  }
  const { hold } = records
  return [
    ...(hold?.status === "open"
      ? [{ type: "release_hold", hold_id: hold.id, reason: "order_cancelled" } satisfies Action]
      : []),
    // A decision that came while Medusa cancelled the order has made its payment live again (09 19).
    ...collections
      .flatMap(({ payments }) => payments)
      // What was captured in part Medusa pays back, and leaves the rest of it live (09 49).
      .filter((payment) => isLive(payment) && capturedOf(payment) <= refundedOf(payment))
      .map(({ id }): Action => ({ type: "cancel_payment", payment_id: id })),
    // What has been charged stays registered: it is the agent's to collect. Of a split order that is each parcel by itself.
    ...(chargesOfRest(records).length === 0 ? cancelRegistration(records) : []),
  ]
}

/**
 * Medusa cancels an order only when every parcel was unpacked again, so what is still owed then, because it was charged when
 * it was packed and not captured yet, is owed for goods that never left. They count as returned, and their shipping fee too.
 */
export function unpackedForGood(facts: Facts): PostCredit[] {
  const { order, program, records } = facts
  const isOut = order?.fulfillments.some((parcel) => isGone(parcel, program.notify_on))
  if (!order?.canceled || isOut || unrecordedRefunds(facts).length > 0) {
    return []
  }
  const unpacked = order.fulfillments.flatMap(({ canceled_at }) => canceled_at ?? [])
  const { owed, guaranteed, unguaranteed } = receivableOf(records)
  const charged = [...new Set(records.charges.flatMap(({ lines }) => lines.map(({ reference_id }) => reference_id)))]
  const parts = charged.map((line_id) => {
    const [out, back] = [sumOfLine(records.charges, line_id), sumOfLine(records.credits, line_id)]
    return { line_id, quantity: out.quantity - back.quantity, value: out.amount - back.amount }
  })
  const amount = guaranteed > 0 ? guaranteed : unguaranteed
  const number = creditsOf(records.credits, "return", order.id).length + 1
  return owed > 0 && unpacked.length > 0
    ? [
        {
          type: "post_credit",
          key: `cancelled:${order.id}:${number}`,
          kind: "return",
          reference_id: order.id,
          amount,
          lines: creditLines(
            order,
            parts.filter(({ value }) => value > 0),
            amount
          ),
          event_at: new Date(Math.max(...unpacked.map((at) => at.getTime()))),
          unguaranteed: guaranteed === 0,
        },
      ]
    : []
}
