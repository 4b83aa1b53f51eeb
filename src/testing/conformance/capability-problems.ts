import type { AgentCapabilities, BillingAgent } from "../../modules/billing-agent/port"
import type { ConformanceSubject } from "./types"

type Method = Exclude<keyof BillingAgent, "capabilities" | "applicationFields">

/** Which method a declaration stands for; null: an adapter may have it or not. */
const DECLARED: Partial<Record<Method, (capabilities: AgentCapabilities) => boolean | null>> = {
  applyBuyer: ({ buyer_screening }) => buyer_screening === "agent",
  getBuyer: ({ buyer_screening }) => buyer_screening === "agent",
  getCredit: ({ credit }) => credit !== "none",
  registerOrder: ({ order_decision }) => order_decision !== "none" || null,
  getOrder: ({ order_decision }) => order_decision === "async" || null,
  reportShipment: ({ shipment }) => shipment !== "none",
  cancelOrder: ({ cancel_order }) => cancel_order,
  cancelShipment: ({ cancel_shipment }) => cancel_shipment,
  confirmDelivery: ({ delivery_confirmation }) => delivery_confirmation,
  reportReturn: ({ returns }) => returns,
}

/**
 * Where an adapter's declarations and its methods differ, or the example does not fit what it declares. That what is
 * declared also works is seen in the life.
 */
export function capabilityProblems(adapter: BillingAgent, subject: ConformanceSubject): string[] {
  const { capabilities } = adapter
  return [
    ...Object.entries(DECLARED).flatMap(([name, isDeclared]) => {
      const declared = isDeclared(capabilities)
      const has = typeof adapter[name as Method] === "function"
      if (declared === null || declared === has) {
        return []
      }
      return has
        ? [`has ${name}, which \`capabilities\` does not declare`]
        : [`declares in \`capabilities\` what needs ${name}, and has no such method`]
    }),
    ...exampleProblems(adapter, subject),
  ]
}

/** Its own checks must let the example pass, which the agent takes. */
function exampleProblems(adapter: BillingAgent, { application, order, parcels }: ConformanceSubject): string[] {
  const { currencies, carriers } = adapter.capabilities
  const currency = order.currency_code.toLowerCase()
  const refused = [
    ...(adapter.checkApplication?.(application) ?? []),
    ...(adapter.checkOrder?.({ ...order, number: "1", buyer_number: "1" }) ?? []),
    ...parcels.flatMap((parcel) => adapter.checkShipment?.(parcel) ?? []),
  ]
  const strange = parcels.filter(
    ({ carrier_code }) => carrier_code !== null && carriers !== "any" && !carriers.includes(carrier_code)
  )
  return [
    ...(currencies && !currencies.includes(currency) ? [`does not take the example's currency ${currency}`] : []),
    ...strange.map(({ carrier_code }) => `does not name the example's carrier ${carrier_code} among its \`carriers\``),
    ...refused.map(({ path, message }) => `refuses the example's ${path} before it is sent: ${message.en}`),
  ]
}
