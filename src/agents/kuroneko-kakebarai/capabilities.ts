import type { AgentCapabilities } from "../../modules/billing-agent/port"
import type { KuronekoOptions } from "./options"

/** What the AN interface can do, and what the options say of it. */
export function capabilitiesOf(options: KuronekoOptions): AgentCapabilities {
  const { firstMinutes, maxMinutes, officeHours } = options.screeningRhythm
  return {
    buyer_screening: "agent",
    order_decision: "sync",
    credit: "amounts",
    shipment: "slip",
    multiple_shipments: false,
    cancel_order: true,
    cancel_shipment: true,
    // Whether a parcel arrived is the agent's own to see, and what comes back is entered on its own screen.
    delivery_confirmation: false,
    returns: false,
    // AN030 has no field for the carrier; whose slips are taken at all is `checkShipment`'s.
    carriers: "any",
    report_within_hours: options.reportWithinHours,
    screening_rhythm: {
      first_minutes: firstMinutes,
      max_minutes: maxMinutes,
      office_hours: officeHours && {
        time_zone: officeHours.timeZone,
        from_hour: officeHours.fromHour,
        to_hour: officeHours.toHour,
        days: officeHours.days,
      },
    },
    calls_per_minute_max: options.callsPerMinuteMax,
    order_number_length_max: 20,
    buyer_number_length_max: 20,
    currencies: ["jpy"],
    screenings: ["account", "both"],
  }
}
