import { z } from "@medusajs/framework/zod"
import { ControlError, type AgentSimulator, type Decision, type SimulatorState } from "../../../agent-simulator"

type Buyer = SimulatorState["buyers"][number]
type Order = SimulatorState["orders"][number]

type Told = { code: string; status?: string }

const OPERATIONS = ["apply", "buyer", "credit", "order", "order-state", "cancel", "ship", "unship", "deliver", "return"]
const QUESTIONS = ["buyer", "credit", "order-state"]
const bodySchema = z.object({
  key: z.string(),
  number: z.string(),
  buyer: z.string().optional(),
  name: z.string().optional(),
  amount: z.number().optional(),
  slip: z.string().optional(),
})
type Body = z.output<typeof bodySchema>

export const FAKE_KEY = "fake-key-of-the-merchant"

/** An agent that was made up: JSON in, JSON out, can do all that the port knows. */
export class FakeAgentSimulator implements AgentSimulator {
  readonly name: string = "fake"
  readonly operations = OPERATIONS
  clockOffsetSeconds = 0
  private readonly buyers = new Map<string, Buyer>()
  private readonly orders = new Map<string, Order>()
  private readonly delivered = new Set<string>()
  private readonly returned = new Set<string>()

  constructor(private readonly rules: { decides_later: boolean; several_slips: boolean }) {}

  operationOf(path: string): string | null {
    return OPERATIONS.includes(path) ? path : null
  }

  handle(operation: string, text: string) {
    const body = bodySchema.parse(JSON.parse(text))
    return this.answer(body.key === FAKE_KEY ? this.carryOut(operation, body) : { code: "key" }, operation)
  }

  refuse(operation: string, code = "closed") {
    return this.answer({ code }, operation)
  }

  describe(_operation: string, text: string): Record<string, string> {
    return { number: (JSON.parse(text) as Body).number }
  }

  state(): SimulatorState {
    return { buyers: [...this.buyers.values()], orders: [...this.orders.values()] }
  }

  decide({ kind, ref, decision, credit_limit }: Decision): void {
    const status = decision === "approve" ? "approved" : "declined"
    const buyer = this.buyers.get(ref)
    const order = this.orders.get(ref)
    if (kind === "buyer" && buyer) {
      Object.assign(buyer, { status, credit_limit: credit_limit ?? buyer.credit_limit })
    } else if (kind === "order" && order) {
      order.status = status
      this.buyers.get(order.buyer_ref)!.used -= decision === "approve" ? 0 : order.amount
    } else {
      throw new ControlError(`There is no ${kind} "${ref}".`, 404)
    }
  }

  pay(): void {
    throw new ControlError("Nobody pays here.")
  }

  dump() {
    return this.state()
  }

  restore(): void {
    this.reset()
  }

  reset(): void {
    ;[this.buyers, this.orders, this.delivered, this.returned].forEach((kept) => kept.clear())
  }

  private answer(answer: { code: string }, operation: string) {
    const effect = answer.code === "ok" && !QUESTIONS.includes(operation)
    return { contentType: "application/json", body: JSON.stringify(answer), effect }
  }

  private carryOut(operation: string, body: Body): Told {
    const { number } = body
    const buyer = this.buyers.get(operation === "order" ? (body.buyer ?? "") : number)
    const order = this.orders.get(number)
    switch (operation) {
      case "apply":
        return buyer ? { code: "taken" } : this.apply(body)
      case "buyer":
      case "credit":
        return buyer ? { code: "ok", ...buyer } : { code: "unknown" }
      case "order":
        return order ? { code: "taken" } : this.register(body, buyer)
      default:
        return order ? this.change(operation, body, order) : { code: "unknown" }
    }
  }

  private apply({ number, name = "" }: Body): Told {
    this.buyers.set(number, { ref: number, name, status: "under_review", credit_limit: 0, used: 0 })
    return { code: "ok" }
  }

  private register({ number, amount = 0 }: Body, buyer: Buyer | undefined): Told {
    if (buyer?.status !== "approved") {
      return { code: "declined" }
    }
    if (buyer.used + amount > buyer.credit_limit) {
      return { code: "limit" }
    }
    buyer.used += amount
    const status = this.rules.decides_later ? "pending_review" : "approved"
    this.orders.set(number, { ref: number, buyer_ref: buyer.ref, amount, status, shipments: [] })
    return { code: "ok", status }
  }

  private change(operation: string, { slip = "" }: Body, order: Order): Told {
    const standing = order.shipments.filter(({ status }) => status === "registered")
    const shipment = standing.find((one) => one.slip === slip)
    switch (operation) {
      case "cancel":
        return order.status === "approved" && standing.length === 0 ? this.giveBack(order) : { code: "state" }
      case "ship":
        if (order.status !== "approved" || (standing.length > 0 && !this.rules.several_slips) || shipment) {
          return { code: "state" }
        }
        order.shipments.push({ slip, status: "registered" })
        return { code: "ok" }
      case "unship":
        if (!shipment) {
          return { code: "unknown" }
        }
        shipment.status = "withdrawn"
        return { code: "ok" }
      case "deliver":
        return this.once(this.delivered, order)
      case "return":
        return this.once(this.returned, order)
      default:
        return { code: "ok", status: order.status }
    }
  }

  private giveBack(order: Order): Told {
    order.status = "cancelled"
    this.buyers.get(order.buyer_ref)!.used -= order.amount
    return { code: "ok" }
  }

  private once(done: Set<string>, { ref }: Order): Told {
    const isNew = !done.has(ref)
    done.add(ref)
    return { code: isNew ? "ok" : "state" }
  }
}
