import { ModuleProvider } from "@medusajs/framework/utils"
import type { AgentAnswer, AgentCapabilities, BillingAgent } from "../../../../src/modules/billing-agent/port"

type Operation =
  | "testConnection"
  | "applyBuyer"
  | "getBuyer"
  | "getCredit"
  | "registerOrder"
  | "cancelOrder"
  | "reportShipment"
  | "cancelShipment"
  | "confirmDelivery"
  | "reportReturn"
type Reply = AgentAnswer<never> | { kind: "accepted"; value?: unknown } | (() => Promise<unknown>)

/** What the agent will answer, and what it was asked; the test and the module see the same object. */
export const script = {
  calls: [] as { operation: Operation; subject: { number: string }; detail?: unknown }[],
  replies: new Map<Operation, Reply[]>(),
  reset() {
    this.calls = []
    this.replies.clear()
  },
  /** The next answers to an operation; afterwards it accepts again. */
  answer(operation: Operation, ...replies: Reply[]) {
    this.replies.set(operation, replies)
  },
  callsOf(operation: Operation) {
    return this.calls.filter((call) => call.operation === operation)
  },
}

const ACCEPTED: Record<Operation, unknown> = {
  testConnection: undefined,
  applyBuyer: { state: "under_review" },
  getBuyer: { state: "under_review" },
  getCredit: { usable: true, limit_amount: 1000, used_amount: 0 },
  registerOrder: { state: "approved" },
  cancelOrder: undefined,
  reportShipment: {},
  cancelShipment: undefined,
  confirmDelivery: undefined,
  reportReturn: undefined,
}

async function reply<T>(operation: Operation, subject: { number: string }, detail?: unknown): Promise<AgentAnswer<T>> {
  script.calls.push({ operation, subject, detail })
  const next = script.replies.get(operation)?.shift()
  if (typeof next === "function") {
    return (await next()) as AgentAnswer<T>
  }
  return { value: ACCEPTED[operation], ...(next ?? { kind: "accepted" }) } as AgentAnswer<T>
}

const CAPABILITIES: AgentCapabilities = {
  buyer_screening: "agent",
  order_decision: "sync",
  credit: "amounts",
  shipment: "slip",
  multiple_shipments: true,
  cancel_order: true,
  cancel_shipment: false,
  delivery_confirmation: false,
  returns: false,
  carriers: "any",
  report_within_hours: null,
  screening_rhythm: { first_minutes: 60, max_minutes: 1_440, office_hours: null },
  calls_per_minute_max: null,
  order_number_length_max: 20,
  buyer_number_length_max: 20,
  currencies: null,
  screenings: ["account", "order", "both"],
}

/** The parcel number that it finds fault with before anything is sent. */
export const WRONG_NUMBER = "WRONG"

export class ScriptedAgent implements BillingAgent {
  static identifier = "scripted"

  static validateOptions(options: Record<string, unknown>) {
    if (options.key === "wrong") {
      throw new Error("`key` must not be wrong.")
    }
  }

  readonly capabilities: AgentCapabilities

  /** @param options `abilities`: what it can do besides, or cannot */
  constructor(_cradle: unknown, { abilities = {} }: { abilities?: Partial<AgentCapabilities> }) {
    this.capabilities = { ...CAPABILITIES, ...abilities }
  }

  applicationFields = () => []
  testConnection = () => reply<never>("testConnection", { number: "" })
  applyBuyer = (buyer: { number: string; data: unknown }) => reply<never>("applyBuyer", buyer)
  getBuyer = (buyer: { number: string }) => reply<never>("getBuyer", buyer)
  getCredit = (buyer: { number: string }) => reply<never>("getCredit", buyer)
  checkShipment = ({ tracking_number }: { tracking_number: string | null }) =>
    tracking_number === WRONG_NUMBER
      ? [{ path: "tracking_number", message: { en: "The check digit is wrong.", ja: "数字が違います。" } }]
      : []
  registerOrder = (order: { number: string }) => reply<never>("registerOrder", order)
  cancelOrder = (order: { number: string }) => reply<never>("cancelOrder", order)
  reportShipment = (order: { number: string }, shipment: unknown) => reply<never>("reportShipment", order, shipment)
  cancelShipment = (order: { number: string }, shipment: unknown) => reply<never>("cancelShipment", order, shipment)
  confirmDelivery = (order: { number: string }, delivery: unknown) => reply<never>("confirmDelivery", order, delivery)
  reportReturn = (order: { number: string }, taken_back: unknown) => reply<never>("reportReturn", order, taken_back)
}

export default ModuleProvider("billing_agent", { services: [ScriptedAgent] })
