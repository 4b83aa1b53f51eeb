import type { BillingAgent } from "../../port"
import type { ClaimedNotice } from "../notice-record"
import { checkShipment } from "../../check-shipment"
import { finish, mayHaveGoneOut, type Step } from "./step"

export function shipmentStep(notice: ClaimedNotice, adapter: BillingAgent): Step {
  if (adapter.capabilities.shipment === "none" || !adapter.reportShipment) {
    return finish("not_required", "This agent is not told of shipments.")
  }
  const { payload, registration } = notice
  const shipment = {
    carrier_code: payload.carrier_code ?? null,
    tracking_number: payload.tracking_number ?? null,
    shipped_at: payload.shipped_at ? new Date(payload.shipped_at) : notice.created_at,
    amount: payload.amount ?? registration.amount,
  }
  // What may be there already is repeated as it was sent, whatever is thought of it now.
  const problems = mayHaveGoneOut(notice) ? [] : checkShipment(adapter, shipment)
  if (problems.length > 0) {
    const message = problems.map(({ message }) => message.en).join(" ")
    return finish("needs_attention", message, { kind: "invalid", field: problems[0].path })
  }
  return { do: "send", send: (call) => adapter.reportShipment!(registration, shipment, call) }
}
