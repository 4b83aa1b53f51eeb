import { z } from "@medusajs/framework/zod"
import { ControlError, type AgentSimulator, type Decision, type SimulatedAnswer } from "../agent-simulator"
import { TEST_PASSWORD, TEST_TRADER_CODE } from "./credentials"
import { buyerRules, creditRules, screeningRules } from "./buyer-operations"
import { cancelRules, orderRules } from "./order-operations"
import { Refusal, type Form } from "./rules"
import { shipmentCancelRules, shipmentRules } from "./slip-operations"
import { World } from "./world"

const STANDARD_LIMIT = 600_000

type Operation = {
  letter: string
  passwordCode: string
  /** What the agent says when it is told to say no. */
  refusalCode: string
  changes: boolean
  run(form: Form, world: World): Record<string, string>
}

const OPERATIONS: Record<string, Operation> = {
  AN010: { letter: "A", passwordCode: "A140001", refusalCode: "G97", changes: true, run: orderRules },
  AN020: { letter: "B", passwordCode: "B040001", refusalCode: "B050001", changes: true, run: cancelRules },
  AN030: { letter: "C", passwordCode: "C040001", refusalCode: "C030005", changes: true, run: shipmentRules },
  AN040: { letter: "D", passwordCode: "D040001", refusalCode: "D030005", changes: true, run: shipmentCancelRules },
  AN050: { letter: "E", passwordCode: "E040001", refusalCode: "E050003", changes: false, run: creditRules },
  AN060: { letter: "F", passwordCode: "F400001", refusalCode: "F390003", changes: true, run: buyerRules },
  AN070: { letter: "G", passwordCode: "G050002", refusalCode: "G080001", changes: false, run: screeningRules },
}

const dumpSchema = z.object({
  buyers: z.array(z.custom<[string, never]>()),
  orders: z.array(z.custom<[string, never]>()),
  clock_offset_seconds: z.number(),
})

/** A stand-in that is compatible with the AN interface of クロネコ掛け払い; ours, not the agent's. */
export class KuronekoKakebaraiSimulator implements AgentSimulator {
  readonly name = "kuroneko-kakebarai"
  readonly operations = Object.keys(OPERATIONS)
  clockOffsetSeconds = 0
  private world = new World(() => this.clockOffsetSeconds)

  operationOf(path: string): string | null {
    const [, operation] = /^(AN0[0-9]0)APIAction\.action$/.exec(path) ?? []
    return operation && operation in OPERATIONS ? operation : null
  }

  handle(operation: string, body: string): SimulatedAnswer {
    const form: Form = new URLSearchParams(body)
    const { changes, run } = OPERATIONS[operation]
    try {
      authenticate(form, OPERATIONS[operation])
      return this.answer({ returnCode: "0", errorCode: "", ...run(form, this.world) }, changes)
    } catch (error) {
      if (error instanceof Refusal) {
        return this.refuse(operation, error.code)
      }
      throw error
    }
  }

  refuse(operation: string, code = OPERATIONS[operation].refusalCode): SimulatedAnswer {
    return this.answer({ returnCode: "1", errorCode: code }, false)
  }

  describe(_operation: string, body: string): Record<string, string> {
    const fields = Object.fromEntries(new URLSearchParams(body))
    const masked = Object.keys(fields).filter((name) => name === "passWord" || name === "traderCode")
    return { ...fields, ...Object.fromEntries(masked.map((name) => [name, "***"])) }
  }

  state() {
    const orders = [...this.world.orders.values()].map((order) => ({
      ...order,
      shipments: order.shipments.map((shipment) => ({
        slip: shipment.slip,
        status: this.world.isSettled(shipment) ? "settled" : "registered",
      })),
    }))
    return { buyers: [...this.world.buyers.values()], orders }
  }

  decide({ kind, ref, decision, credit_limit, reason }: Decision): void {
    if (kind === "order") {
      throw new ControlError("This agent decides on orders at once, within the buyer's limit; decide on the buyer.")
    }
    const buyer = this.buyer(ref)
    const statuses = { approve: "approved", decline: "declined", request_information: "needs_information" } as const
    const wasApproved = buyer.status === "approved"
    const limitBefore = buyer.credit_limit
    buyer.status = statuses[decision]
    buyer.reason = reason
    if (decision === "approve") {
      buyer.credit_limit = credit_limit ?? (buyer.credit_limit || STANDARD_LIMIT)
    }
    buyer.limit_changed = wasApproved && decision === "approve" && buyer.credit_limit !== limitBefore
  }

  pay(buyerRef: string, amount: number): void {
    const buyer = this.buyer(buyerRef)
    buyer.used = Math.max(0, buyer.used - amount)
  }

  dump() {
    return {
      buyers: [...this.world.buyers],
      orders: [...this.world.orders],
      clock_offset_seconds: this.clockOffsetSeconds,
    }
  }

  restore(dumped: unknown): void {
    const { buyers, orders, clock_offset_seconds } = dumpSchema.parse(dumped)
    this.world.restore(buyers, orders)
    this.clockOffsetSeconds = clock_offset_seconds
  }

  reset(): void {
    this.clockOffsetSeconds = 0
    this.world = new World(() => this.clockOffsetSeconds)
  }

  private buyer(ref: string) {
    const buyer = this.world.buyers.get(ref)
    if (!buyer) {
      throw new ControlError(`There is no buyer "${ref}" at this agent.`, 404)
    }
    return buyer
  }

  private answer(fields: Record<string, string>, effect: boolean): SimulatedAnswer {
    const elements = Object.entries({ ...fields, returnDate: this.world.stamp() }).map(
      ([name, value]) => `<${name}>${escapeXml(value)}</${name}>`
    )
    return {
      contentType: "application/xml; charset=UTF-8",
      body: `<?xml version="1.0" encoding="UTF-8"?><return>${elements.join("")}</return>`,
      effect,
    }
  }
}

function authenticate(form: Form, { letter, passwordCode }: Operation): void {
  const traderCode = form.get("traderCode") ?? ""
  Refusal.when(traderCode === "", `${letter}010001`)
  Refusal.when(traderCode.length !== 9, `${letter}010002`)
  Refusal.when(!/^[0-9]+$/.test(traderCode), `${letter}010003`)
  Refusal.when(traderCode !== TEST_TRADER_CODE, `${letter}010004`)
  Refusal.when(form.get("passWord") !== TEST_PASSWORD, passwordCode)
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
}
