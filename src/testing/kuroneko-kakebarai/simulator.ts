import { z } from "@medusajs/framework/zod"
import { ControlError, type AgentSimulator, type Decision, type SimulatedAnswer } from "../agent-simulator"
import { TEST_PASSWORD, TEST_TRADER_CODE } from "./credentials"
import { buyerRules, creditRules, screeningRules } from "./buyer-operations"
import { cancelRules, orderRules, shipmentRules } from "./order-operations"
import { Refusal, type Form } from "./rules"
import { World } from "./world"

const STANDARD_LIMIT = 600_000

type Operation = { letter: string; passwordCode: string; run(form: Form, world: World): Record<string, string> }

const OPERATIONS: Record<string, Operation> = {
  AN010: { letter: "A", passwordCode: "A140001", run: orderRules },
  AN020: { letter: "B", passwordCode: "B040001", run: cancelRules },
  AN030: { letter: "C", passwordCode: "C040001", run: shipmentRules },
  AN050: { letter: "E", passwordCode: "E040001", run: creditRules },
  AN060: { letter: "F", passwordCode: "F400001", run: buyerRules },
  AN070: { letter: "G", passwordCode: "G050002", run: screeningRules },
}

const dumpSchema = z.object({
  buyers: z.array(z.custom<[string, never]>()),
  orders: z.array(z.custom<[string, never]>()),
  clock_offset_seconds: z.number(),
})

/** A stand-in that is compatible with the AN interface of クロネコ掛け払い; ours, not the agent's. */
export class KuronekoKakebaraiSimulator implements AgentSimulator {
  readonly name = "kuroneko-kakebarai"
  clockOffsetSeconds = 0
  private world = new World(() => this.clockOffsetSeconds)

  operationOf(path: string): string | null {
    const [, operation] = /^(AN0[0-9]0)APIAction\.action$/.exec(path) ?? []
    return operation && operation in OPERATIONS ? operation : null
  }

  handle(operation: string, body: string): SimulatedAnswer {
    const form: Form = new URLSearchParams(body)
    try {
      authenticate(form, OPERATIONS[operation])
      return this.answer({ returnCode: "0", errorCode: "", ...OPERATIONS[operation].run(form, this.world) })
    } catch (error) {
      if (error instanceof Refusal) {
        return this.answer({ returnCode: "1", errorCode: error.code })
      }
      throw error
    }
  }

  describe(_operation: string, body: string): Record<string, string> {
    const fields = Object.fromEntries(new URLSearchParams(body))
    const masked = Object.keys(fields).filter((name) => name === "passWord" || name === "traderCode")
    return { ...fields, ...Object.fromEntries(masked.map((name) => [name, "***"])) }
  }

  state() {
    return { buyers: [...this.world.buyers.values()], orders: [...this.world.orders.values()] }
  }

  decide({ kind, ref, decision, credit_limit, reason }: Decision): void {
    if (kind === "order") {
      throw new ControlError("This agent decides on orders at once, within the buyer's limit; decide on the buyer.")
    }
    const buyer = this.buyer(ref)
    const statuses = { approve: "approved", decline: "declined", request_information: "needs_information" } as const
    buyer.status = statuses[decision]
    buyer.reason = reason
    if (decision === "approve") {
      buyer.credit_limit = credit_limit ?? (buyer.credit_limit || STANDARD_LIMIT)
    }
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
    this.world.buyers = new Map(buyers)
    this.world.orders = new Map(orders)
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

  private answer(fields: Record<string, string>): SimulatedAnswer {
    const elements = Object.entries({ ...fields, returnDate: this.world.stamp() }).map(
      ([name, value]) => `<${name}>${escapeXml(value)}</${name}>`
    )
    return {
      contentType: "application/xml; charset=UTF-8",
      body: `<?xml version="1.0" encoding="UTF-8"?><return>${elements.join("")}</return>`,
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
