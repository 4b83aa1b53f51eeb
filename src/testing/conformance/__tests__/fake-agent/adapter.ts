import { z } from "@medusajs/framework/zod"
import type {
  AgentAnswer,
  AgentCall,
  AgentCapabilities,
  BillingAgent,
  BuyerReference,
  BuyerSnapshot,
  BuyerToRegister,
  CreditSnapshot,
  DeliveryToReport,
  OrderReference,
  OrderSnapshot,
  OrderToRegister,
  ReturnToReport,
  ShipmentReference,
  ShipmentToReport,
} from "../../../../modules/billing-agent/port"
import { FAKE_KEY } from "./simulator"

const reply = z.object({
  code: z.string(),
  status: z.enum(["under_review", "approved", "declined", "pending_review", "cancelled"]).optional(),
  credit_limit: z.number().optional(),
  used: z.number().optional(),
})
export type Reply = z.output<typeof reply>
export type Answered<T> = Promise<AgentAnswer<T>>

const CAPABILITIES: AgentCapabilities = {
  buyer_screening: "agent",
  order_decision: "sync",
  credit: "amounts",
  shipment: "slip",
  multiple_shipments: false,
  cancel_order: true,
  cancel_shipment: true,
  delivery_confirmation: true,
  returns: true,
  carriers: "any",
  report_within_hours: null,
  screening_rhythm: { first_minutes: 10, max_minutes: 60, office_hours: null },
  calls_per_minute_max: null,
  order_number_length_max: 16,
  buyer_number_length_max: 16,
  currencies: ["jpy"],
  screenings: ["account", "both"],
}

/** A right adapter for the made-up agent; each broken one changes one thing of it. */
export class FakeAgent implements BillingAgent {
  readonly capabilities: AgentCapabilities

  constructor(
    protected readonly url: string,
    changes: Partial<AgentCapabilities> = {}
  ) {
    this.capabilities = { ...CAPABILITIES, ...changes }
  }

  applicationFields() {
    return null
  }

  async testConnection(call: AgentCall): Answered<void> {
    const answer = await this.post("buyer", { number: "nobody" }, call, () => undefined)
    const isAnswered = answer.kind === "refused" && answer.reason !== "auth"
    return isAnswered ? { kind: "accepted", value: undefined } : answer
  }

  applyBuyer({ number, data }: BuyerToRegister, call: AgentCall): Answered<BuyerSnapshot> {
    const body = { number, name: data.company_name }
    return this.post("apply", body, call, () => ({ state: "under_review" }))
  }

  getBuyer({ number }: BuyerReference, call: AgentCall): Answered<BuyerSnapshot> {
    return this.post("buyer", { number }, call, ({ status }) => ({ state: status as BuyerSnapshot["state"] }))
  }

  getCredit({ number }: BuyerReference, call: AgentCall): Answered<CreditSnapshot> {
    return this.post("credit", { number }, call, ({ status, credit_limit, used }) => ({
      usable: status === "approved",
      limit_amount: credit_limit ?? null,
      used_amount: used ?? null,
    }))
  }

  registerOrder(order: OrderToRegister, call: AgentCall): Answered<OrderSnapshot> {
    const body = { number: order.number, buyer: order.buyer_number ?? undefined, amount: order.total_amount }
    return this.post("order", body, call, toOrder)
  }

  getOrder({ number }: OrderReference, call: AgentCall): Answered<OrderSnapshot> {
    return this.post("order-state", { number }, call, toOrder)
  }

  cancelOrder({ number }: OrderReference, call: AgentCall): Answered<void> {
    return this.post("cancel", { number }, call, () => undefined)
  }

  reportShipment({ number }: OrderReference, { tracking_number }: ShipmentToReport, call: AgentCall) {
    return this.post("ship", { number, slip: tracking_number }, call, () => ({}))
  }

  cancelShipment({ number }: OrderReference, shipment: ShipmentReference, call: AgentCall): Answered<void> {
    return this.post("unship", { number, slip: shipment.tracking_number }, call, () => undefined)
  }

  confirmDelivery({ number }: OrderReference, _delivery: DeliveryToReport, call: AgentCall): Answered<void> {
    return this.post("deliver", { number }, call, () => undefined)
  }

  reportReturn({ number }: OrderReference, _taken_back: ReturnToReport, call: AgentCall): Answered<void> {
    return this.post("return", { number }, call, () => undefined)
  }

  protected async post<T>(path: string, body: object, call: AgentCall, read: (reply: Reply) => T): Answered<T> {
    try {
      const text = JSON.stringify({ key: FAKE_KEY, ...body })
      const response = await fetch(`${this.url}/${path}`, { method: "POST", body: text, signal: call.signal })
      if (!response.ok) {
        return { kind: "unknown", message: `The agent answered with ${response.status}.` }
      }
      const told = reply.parse(await response.json())
      return told.code === "ok" ? { kind: "accepted", value: read(told) } : this.refusal(told.code)
    } catch (error) {
      return this.fault(error as Error)
    }
  }

  protected fault(_error: Error): AgentAnswer<never> {
    return { kind: "unknown", message: "No answer came that can be read." }
  }

  protected refusal(code: string): AgentAnswer<never> {
    const message = `The agent says ${code}.`
    switch (code) {
      case "taken":
      case "state":
        return { kind: "duplicate", code, message }
      case "unknown":
        return { kind: "refused", reason: "not_found", code, message }
      case "limit":
        return { kind: "refused", reason: "over_limit", code, message }
      default:
        return { kind: "refused", reason: "declined", code, message }
    }
  }
}

function toOrder({ status }: Reply): OrderSnapshot {
  return { state: status as OrderSnapshot["state"] }
}
