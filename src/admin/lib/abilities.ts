import type { AdminAgent } from "../../client"

type Ability = { text: string; hours?: number }

/** What an agent can do, as the texts under `agents.can` that say what it means for staff. */
export function abilitiesOf({ capabilities }: Pick<AdminAgent, "capabilities">): Ability[] {
  const { buyer_screening, order_decision, credit, shipment, report_within_hours: hours } = capabilities
  const isTold = shipment !== "none"
  const hasOutside = buyer_screening !== "staff" || order_decision !== "none" || isTold
  return [
    { text: `screening_${buyer_screening}` },
    { text: `decision_${order_decision}` },
    { text: `credit_${credit}` },
    { text: `shipment_${shipment}` },
    ...(isTold && !capabilities.multiple_shipments ? [{ text: "one_shipment" }] : []),
    ...(isTold && hours !== null ? [{ text: "report_within", hours }] : []),
    // In the store itself there is no screen of somebody else's.
    ...(hasOutside
      ? [
          { text: capabilities.cancel_order ? "cancels" : "no_cancel" },
          ...(isTold ? [{ text: capabilities.cancel_shipment ? "takes_back" : "no_take_back" }] : []),
          { text: capabilities.returns ? "returns" : "no_returns" },
        ]
      : []),
  ]
}
