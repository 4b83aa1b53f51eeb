import type { OrderRow, OrderRows } from "../../orders/order-rows"
import type { BillingAgent } from "../../port"
import { cancelStep } from "../cancel-step"
import type { ClaimedNotice } from "../notice-record"
import { finish, mayHaveGoneOut, onlyByHand, type Step } from "./step"

export async function orderCancelStep(notice: ClaimedNotice, adapter: BillingAgent, orders: OrderRows): Promise<Step> {
  // No new send can start (see `superseded`), but one may be out: the cancellation must not overtake it. Asked before the
  // row is read: the state must be one of after that send.
  if (await orders.isBeingSent(notice.registration_id)) {
    return { do: "postpone", message: "The registration is being sent right now." }
  }
  const registration = await orders.get(notice.registration_id)
  switch (cancelStep(registration)) {
    case "nothing_to_cancel":
      return finish("accepted", "The agent holds no such order.")
    case "close":
      await orders.markGone(registration.id)
      return finish("accepted", "It had never reached the agent.")
    case "cancel":
      return cancelAtAgent(notice, adapter, registration, orders)
  }
}

function cancelAtAgent(notice: ClaimedNotice, adapter: BillingAgent, registration: OrderRow, orders: OrderRows): Step {
  if (!adapter.capabilities.cancel_order || !adapter.cancelOrder) {
    return onlyByHand(
      `The agent takes no cancellations over its interface. In the agent's own screen cancel order ${registration.number}, ` +
        "then settle this notice by hand."
    )
  }
  // *No such order* is an answer only where none is known to be there; an approved one that is missing is a riddle.
  const mayBeMissing = registration.may_be_at_agent || mayHaveGoneOut(notice)
  return {
    do: "send",
    send: async (call) => {
      const answer = await adapter.cancelOrder!(registration, call)
      const isMissing = answer.kind === "refused" && answer.reason === "not_found"
      return isMissing && mayBeMissing ? { kind: "accepted", value: undefined } : answer
    },
    onAccepted: () => orders.markGone(registration.id),
  }
}
