// The plugin's adapter for the local agent: one HTTP call a shipment, as the peers make it.
const { ModuleProvider } = require("@medusajs/framework/utils")

class BenchAgent {
  static identifier = "bench"
  capabilities = {
    buyer_screening: "none",
    order_decision: "sync",
    credit: "none",
    shipment: "date",
    multiple_shipments: true,
    cancel_order: true,
    cancel_shipment: false,
    delivery_confirmation: false,
    returns: false,
    carriers: "any",
    report_within_hours: null,
    screening_rhythm: { first_minutes: 60, max_minutes: 1440, office_hours: null },
    calls_per_minute_max: null,
    order_number_length_max: 50,
    buyer_number_length_max: 50,
    currencies: null,
    screenings: ["order"],
  }

  constructor(_cradle, { url }) {
    this.url = url
  }

  applicationFields() {
    return null
  }

  async reportShipment(order, shipment, { signal }) {
    const serial = Number(shipment.tracking_number)
    const response = await fetch(this.url, {
      method: "POST",
      body: JSON.stringify({ order: order.number, serial }),
      signal,
    })
    await response.arrayBuffer()
    return response.ok ? { kind: "accepted", value: {} } : { kind: "unknown", message: `HTTP ${response.status}` }
  }
}

exports.default = ModuleProvider("billing_agent", { services: [BenchAgent] })
