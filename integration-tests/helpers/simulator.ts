export type SimulatedBuyer = { ref: string; name: string; status: string; credit_limit: number | null; used: number }
export type SimulatedOrder = {
  ref: string
  buyer_ref: string
  amount: number
  status: string
  shipments: { slip: string; status: string }[]
}
export type SimulatorState = { buyers: SimulatedBuyer[]; orders: SimulatedOrder[] }
export type SimulatorRequest = {
  id: number
  operation: string
  fields: Record<string, string>
  outcome: string
  effect?: boolean
}
export type Fault = { operation?: string; kind: string; times: number; delay_ms?: number; code?: string }
export type Decision = {
  kind: "buyer" | "order"
  ref: string
  decision: "approve" | "decline" | "request_information"
  credit_limit?: number
  reason?: string
}

/** The control surface that every agent's simulator has beside the agent's own wire format. */
export class Simulator {
  constructor(
    private readonly url: string,
    private readonly agent: string
  ) {}

  state(): Promise<SimulatorState> {
    return this.call("GET", "state")
  }

  /** What came in, oldest first, secrets masked. */
  async requests(): Promise<SimulatorRequest[]> {
    const answer = await this.call<{ requests: SimulatorRequest[] }>("GET", "requests")
    return answer.requests
  }

  decide(decision: Decision): Promise<void> {
    return this.call("POST", "decide", decision)
  }

  fault(fault: Fault): Promise<void> {
    return this.call("POST", "faults", fault)
  }

  /** It answers as it should from now on. */
  forgetFaults(): Promise<void> {
    return this.call("DELETE", "faults")
  }

  /** The buyer paid the agent. */
  pay(buyer_ref: string, amount: number): Promise<void> {
    return this.call("POST", "pay", { buyer_ref, amount })
  }

  advanceClock(advance_seconds: number): Promise<void> {
    return this.call("POST", "clock", { advance_seconds })
  }

  reset(): Promise<void> {
    return this.call("POST", "reset")
  }

  private async call<T>(method: string, control: string, body?: object): Promise<T> {
    const response = await fetch(`${this.url}/${this.agent}/_simulator/${control}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) {
      throw new Error(`The simulator of ${this.agent} answered ${response.status} to ${control}: ${text}`)
    }
    return (text ? JSON.parse(text) : undefined) as T
  }
}
