import { z } from "@medusajs/framework/zod"
import type { FaultKind } from "./types"

const stateSchema = z.object({
  buyers: z.array(z.object({ ref: z.string(), status: z.string(), used: z.number() })),
  orders: z.array(
    z.object({
      ref: z.string(),
      buyer_ref: z.string().nullish(),
      amount: z.number(),
      status: z.string(),
      shipments: z.array(z.object({ slip: z.string(), status: z.string() })),
    })
  ),
})
const requestsSchema = z.object({ requests: z.array(z.object({ id: z.int(), effect: z.boolean() })) })

export type AgentState = z.output<typeof stateSchema>

/** The control surface beside an agent's own wire format. */
export class SimulatorControl {
  constructor(private readonly url: string) {}

  async state(): Promise<AgentState> {
    return stateSchema.parse(await this.call("GET", "state"))
  }

  async requestsSince(id: number): Promise<{ id: number; effect: boolean }[]> {
    return requestsSchema.parse(await this.call("GET", `requests?since=${id}`)).requests
  }

  async fault(fault: { kind: FaultKind; times: number; delay_ms?: number }): Promise<void> {
    await this.call("POST", "faults", fault)
  }

  /** @returns false when the agent has nothing to decide under this number */
  async decide(decision: {
    kind: "buyer" | "order"
    ref: string
    decision: "approve" | "decline"
    credit_limit?: number
  }): Promise<boolean> {
    const { buyers, orders } = await this.state()
    const known: { ref: string }[] = decision.kind === "buyer" ? buyers : orders
    if (!known.some(({ ref }) => ref === decision.ref)) {
      return false
    }
    await this.call("POST", "decide", decision)
    return true
  }

  async reset(): Promise<void> {
    await this.call("POST", "reset", {})
  }

  private async call(method: string, control: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.url.replace(/\/+$/, "")}/_simulator/${control}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) {
      throw new Error(`The simulator at ${this.url} answered ${response.status} to ${method} ${control}: ${text}`)
    }
    return JSON.parse(text)
  }
}
