/** What a simulator of one agent offers to the server around it. */
export interface AgentSimulator {
  /** The path prefix, and the name of the agent. */
  readonly name: string
  /** The names that faults may be given for; left out: any, and one that nothing has waits for ever. */
  readonly operations?: readonly string[]
  /** `AN010` of `/kuroneko-kakebarai/AN010APIAction.action`; null: no such address. */
  operationOf(path: string): string | null
  /** Carries out one call of the agent's own interface. */
  handle(operation: string, body: string): SimulatedAnswer
  /** The agent's no, without effect: with this code, or with one that fits the operation. */
  refuse(operation: string, code?: string): SimulatedAnswer
  /** A call's fields as they may be shown: secrets masked. */
  describe(operation: string, body: string): Record<string, string>

  state(): SimulatorState
  decide(decision: Decision): void
  pay(buyerRef: string, amount: number): void
  /** Seconds added to the real time. */
  clockOffsetSeconds: number

  /** All that must survive a restart. */
  dump(): unknown
  restore(dumped: unknown): void
  reset(): void
}

/** `effect`: something is not as it was before the call; it is shown with the requests. Left out: not said. */
export type SimulatedAnswer = { contentType: string; body: string; effect?: boolean }

export type SimulatorState = {
  buyers: { ref: string; name: string; status: string; credit_limit: number; used: number; reason?: string }[]
  orders: {
    ref: string
    buyer_ref: string
    amount: number
    status: string
    shipments: { slip: string; status: string }[]
  }[]
}

export type Decision = {
  kind: "buyer" | "order"
  ref: string
  decision: "approve" | "decline" | "request_information"
  credit_limit?: number
  reason?: string
}

/** A request of the control surface that cannot be carried out; its words go to whoever asked. */
export class ControlError extends Error {
  constructor(
    message: string,
    readonly status: number = 400
  ) {
    super(message)
  }
}
