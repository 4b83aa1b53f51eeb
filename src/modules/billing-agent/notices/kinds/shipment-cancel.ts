import type { BillingAgent } from "../../port"
import type { ClaimedNotice } from "../notice-record"
import type { OutboxRows } from "../outbox-rows"
import { finish, mayHaveGoneOut, onlyByHand, type Step } from "./step"

/** Takes a shipment back at the agent, whether it is known to have arrived or not. */
export async function shipmentCancelStep(
  notice: ClaimedNotice,
  adapter: BillingAgent,
  rows: OutboxRows
): Promise<Step> {
  const subject = await rows.get(notice.subject_notice_id!)
  if (subject.status === "withdrawn") {
    // By an earlier send of this one, after which we crashed; or because the agent had refused it after all.
    return mayHaveGoneOut(notice)
      ? finish("accepted", "The agent has taken the shipment back.")
      : finish("not_required", "The shipment had never reached the agent.")
  }
  if (!subject.accepted_at && subject.unanswered_sends === 0) {
    await rows.markTakenBack(subject.id)
    return finish("not_required", "The shipment had never reached the agent.")
  }
  if (!adapter.capabilities.cancel_shipment || !adapter.cancelShipment) {
    return onlyByHand(
      "The agent takes no shipments back over its interface. In the agent's own screen take back the shipment " +
        `${subject.payload.tracking_number ?? ""} of order ${notice.registration.number}, then settle this notice by hand.`
    )
  }
  // *No such shipment* is an answer only where it is not known to have arrived.
  const mayBeMissing = !subject.accepted_at || mayHaveGoneOut(notice)
  return {
    do: "send",
    send: async (call) => {
      const answer = await adapter.cancelShipment!(
        notice.registration,
        {
          carrier_code: subject.payload.carrier_code ?? null,
          tracking_number: subject.payload.tracking_number ?? null,
          agent_shipment_id: subject.agent_shipment_id,
        },
        call
      )
      const isMissing = answer.kind === "refused" && answer.reason === "not_found"
      return isMissing && mayBeMissing ? { kind: "accepted", value: undefined } : answer
    },
    onAccepted: () => rows.markTakenBack(subject.id),
  }
}
