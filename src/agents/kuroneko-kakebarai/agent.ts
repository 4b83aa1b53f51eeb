import type { ApplicationData } from "../../domain/screening/form"
import { normalizeTrackingNumber } from "../../domain/shipment/tracking-number"
import type {
  AgentAnswer,
  AgentCall,
  AgentCapabilities,
  BillingAgent,
  BuyerReference,
  BuyerSnapshot,
  BuyerToRegister,
  CreditSnapshot,
  OrderReference,
  OrderSnapshot,
  OrderToRegister,
  ShipmentReference,
  ShipmentToReport,
} from "../../modules/billing-agent/port"
import { mapApplication, type AgentFields } from "./application"
import { applicationFields } from "./application-fields"
import { capabilitiesOf } from "./capabilities"
import { post, type Api } from "./client"
import { answerOfCode } from "./codes"
import { parseKuronekoOptions, type KuronekoOptions } from "./options"
import { checkOrder, mapOrder } from "./order"
import { toBuyerSnapshot, toCreditSnapshot } from "./screening"
import { checkSlip, isSlipNumber } from "./slip"

/** Of the characters and the length that the agent takes; our own numbers never look so. */
const NOBODY = "CONNECTION-TEST"

/** クロネコ掛け払い: buyers are screened, orders are taken at once within their limit, one slip an order. */
export class KuronekoKakebaraiAgent implements BillingAgent {
  static identifier = "kuroneko-kakebarai"

  readonly capabilities: AgentCapabilities
  private readonly options: KuronekoOptions

  static validateOptions(options: unknown): void {
    parseKuronekoOptions(options)
  }

  constructor(_cradle: unknown, options: unknown) {
    this.options = parseKuronekoOptions(options)
    this.capabilities = capabilitiesOf(this.options)
  }

  applicationFields() {
    return applicationFields(this.options)
  }

  checkApplication(data: ApplicationData) {
    return mapApplication(data, this.options).problems
  }

  checkOrder(order: OrderToRegister) {
    return checkOrder(order)
  }

  checkShipment(shipment: Pick<ShipmentToReport, "carrier_code" | "tracking_number">) {
    return checkSlip(shipment, this.options)
  }

  /** Asks for the limit of a buyer that nobody is: that the agent knows none says that it answers and lets us in. */
  async testConnection(call: AgentCall): Promise<AgentAnswer<void>> {
    const answer = await this.call("AN050", { buyerId: NOBODY }, call, () => undefined)
    const isUnknown = answer.kind === "refused" && answer.reason === "not_found"
    return isUnknown ? { kind: "accepted", value: undefined } : answer
  }

  applyBuyer(buyer: BuyerToRegister, call: AgentCall): Promise<AgentAnswer<BuyerSnapshot>> {
    const fields = { cId: buyer.number, ...mapApplication(buyer.data, this.options).fields }
    return this.call("AN060", fields, call, () => ({ state: "under_review" }))
  }

  getBuyer(buyer: BuyerReference, call: AgentCall): Promise<AgentAnswer<BuyerSnapshot>> {
    return this.call("AN070", { buyerId: buyer.number }, call, (fields) => toBuyerSnapshot(fields, this.options))
  }

  getCredit(buyer: BuyerReference, call: AgentCall): Promise<AgentAnswer<CreditSnapshot>> {
    return this.call("AN050", { buyerId: buyer.number }, call, (fields) => toCreditSnapshot(fields, this.options))
  }

  registerOrder(order: OrderToRegister, call: AgentCall): Promise<AgentAnswer<OrderSnapshot>> {
    return this.call("AN010", mapOrder(order), call, () => ({ state: "approved" }))
  }

  cancelOrder(order: OrderReference, call: AgentCall): Promise<AgentAnswer<void>> {
    const fields = { orderNo: order.number, buyerId: order.buyer_number ?? "" }
    return this.call("AN020", fields, call, () => undefined, this.options.duplicateCancelCodes)
  }

  async reportShipment(
    order: OrderReference,
    shipment: ShipmentToReport,
    call: AgentCall
  ): Promise<AgentAnswer<{ agent_shipment_id?: string }>> {
    const slipNo = normalizeTrackingNumber(shipment.tracking_number ?? "")
    const [problem] = checkSlip(shipment, this.options)
    if (problem) {
      const { path: field, message } = problem
      return { kind: "refused", reason: "invalid_request", code: field, message: message.en, field }
    }
    const fields = { orderNo: order.number, slipNo }
    return this.call("AN030", fields, call, () => ({ agent_shipment_id: slipNo }), this.options.duplicateShipmentCodes)
  }

  async cancelShipment(
    order: OrderReference,
    shipment: ShipmentReference,
    call: AgentCall
  ): Promise<AgentAnswer<void>> {
    const slipNo = shipment.agent_shipment_id ?? normalizeTrackingNumber(shipment.tracking_number ?? "")
    if (!isSlipNumber(slipNo)) {
      const message = "It is not known which slip the agent has. Take it back on the agent's own screen."
      return { kind: "refused", reason: "invalid_request", code: "tracking_number", message, field: "tracking_number" }
    }
    const fields = { orderNo: order.number, slipNo }
    return this.call("AN040", fields, call, () => undefined, this.options.duplicateShipmentCancelCodes)
  }

  private async call<T>(
    api: Api,
    fields: AgentFields,
    call: AgentCall,
    read: (fields: Record<string, string>) => T,
    duplicateCodes: readonly string[] = []
  ): Promise<AgentAnswer<T>> {
    const reply = await post(api, fields, call, this.options)
    switch (reply.kind) {
      case "ok":
        return { kind: "accepted", value: read(reply.fields) }
      case "error":
        return answerOfCode(reply.code, this.options, duplicateCodes)
      case "fault":
        return reply.answer
    }
  }
}
