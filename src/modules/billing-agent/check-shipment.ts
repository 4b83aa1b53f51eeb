import type { FieldProblem } from "../../domain/screening/form"
import { checkTrackingNumber } from "../../domain/shipment/check-tracking-number"
import type { BillingAgent, ShipmentToReport } from "./port"

/**
 * What is wrong with a parcel's carrier and number, before any agent is told. An adapter that judges numbers knows its
 * agent best; for the others, the carrier's own check digit finds what was mistyped.
 */
export function checkShipment(
  adapter: BillingAgent,
  shipment: Pick<ShipmentToReport, "carrier_code" | "tracking_number">
): FieldProblem[] {
  if (adapter.checkShipment) {
    return adapter.checkShipment(shipment)
  }
  const { carrier_code, tracking_number } = shipment
  const isTold = adapter.capabilities.shipment !== "none" && adapter.capabilities.shipment !== "date"
  const problem = isTold && tracking_number ? checkTrackingNumber(carrier_code, tracking_number) : null
  return problem ? [{ path: "tracking_number", message: problem }] : []
}
