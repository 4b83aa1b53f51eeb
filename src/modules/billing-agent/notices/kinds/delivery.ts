import type { BillingAgent } from "../../port"
import type { ClaimedNotice } from "../notice-record"
import type { OutboxRows } from "../outbox-rows"
import { finish, type Step } from "./step"

export async function deliveryStep(notice: ClaimedNotice, adapter: BillingAgent, rows: OutboxRows): Promise<Step> {
  const { capabilities } = adapter
  if (!capabilities.delivery_confirmation || !adapter.confirmDelivery) {
    return finish("not_required", "This agent is not told of deliveries.")
  }
  const shipment = await rows.acceptedShipmentOf(notice.fulfillment_id!)
  if (!shipment && capabilities.shipment !== "none") {
    return { do: "postpone", message: "The agent has not taken the shipment of this parcel yet." }
  }
  const { carrier_code, tracking_number } = (shipment ?? notice).payload
  return {
    do: "send",
    send: (call) =>
      adapter.confirmDelivery!(
        notice.registration,
        {
          carrier_code: carrier_code ?? null,
          tracking_number: tracking_number ?? null,
          agent_shipment_id: shipment?.agent_shipment_id ?? null,
          delivered_at: happenedAt(notice),
        },
        call
      ),
  }
}

export const happenedAt = ({ payload, created_at }: ClaimedNotice) =>
  payload.happened_at ? new Date(payload.happened_at) : created_at
