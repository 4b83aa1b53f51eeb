import type { AgentCapabilities, BillingAgent } from "../../modules/billing-agent/port"

/** The merchant's own book: staff decide, nobody outside is told anything. */
export class InHouseAgent implements BillingAgent {
  static identifier = "in_house"

  readonly capabilities: AgentCapabilities = {
    buyer_screening: "staff",
    order_decision: "none",
    credit: "none",
    shipment: "none",
    multiple_shipments: true,
    cancel_order: true,
    cancel_shipment: true,
    delivery_confirmation: false,
    returns: false,
    carriers: "any",
    report_within_hours: null,
    screening_rhythm: { first_minutes: 60, max_minutes: 1_440, office_hours: null },
    calls_per_minute_max: null,
    order_number_length_max: 50,
    buyer_number_length_max: 50,
    currencies: null,
    screenings: ["account", "both"],
  }

  applicationFields() {
    return null
  }
}
