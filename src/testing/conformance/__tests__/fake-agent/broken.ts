import type { AgentAnswer, AgentCall, OrderSnapshot, OrderToRegister } from "../../../../modules/billing-agent/port"
import { FakeAgent, type Answered, type Reply } from "./adapter"
import { FAKE_KEY } from "./simulator"

/** Takes silence for a no. */
export class TakesSilenceForNo extends FakeAgent {
  protected override fault(): AgentAnswer<never> {
    return { kind: "refused", reason: "declined", code: "timeout", message: "The agent did not answer." }
  }
}

/** Takes silence for a proof that nothing happened. */
export class TakesSilenceForNothing extends FakeAgent {
  protected override fault(): AgentAnswer<never> {
    return { kind: "retryable", code: "timeout", message: "The agent did not answer." }
  }
}

export class TellsThePassword extends FakeAgent {
  protected override fault(error: Error): AgentAnswer<never> {
    const sent = encodeURIComponent(JSON.stringify({ key: FAKE_KEY }))
    return { kind: "unknown", message: `${error.message} while sending ${sent}` }
  }
}

export class ThrowsWhatTheBuyerEntered extends FakeAgent {
  private entered: unknown

  override applyBuyer(...[buyer, call]: Parameters<FakeAgent["applyBuyer"]>) {
    this.entered = buyer.data
    return super.applyBuyer(buyer, call)
  }

  protected override fault(): AgentAnswer<never> {
    throw new Error("no answer", { cause: { entered: this.entered } })
  }
}

export class IgnoresTheSignal extends FakeAgent {
  protected override post<T>(path: string, body: object, call: AgentCall, read: (reply: Reply) => T): Answered<T> {
    return super.post(path, body, { ...call, signal: new AbortController().signal }, read)
  }
}

/** After a lost answer it plays safe and sends under another number, and the agent has two orders. */
export class TakesANewNumber extends FakeAgent {
  private readonly sent = new Map<string, number>()

  override registerOrder(order: OrderToRegister, call: AgentCall): Answered<OrderSnapshot> {
    const sends = this.sent.get(order.number) ?? 0
    this.sent.set(order.number, sends + 1)
    return super.registerOrder(sends === 0 ? order : { ...order, number: `${order.number}-${sends}` }, call)
  }
}

/** Takes any *duplicate* for its own. */
export class TakesStrangersForItsOwn extends FakeAgent {
  override async registerOrder(order: OrderToRegister, call: AgentCall): Answered<OrderSnapshot> {
    const answer = await super.registerOrder(order, call)
    return answer.kind === "duplicate" ? { kind: "accepted", value: { state: "approved" } } : answer
  }
}

/** Says that it is done, and does nothing. */
export class CancelsNothing extends FakeAgent {
  override async cancelOrder(): Answered<void> {
    return { kind: "accepted", value: undefined }
  }
}

/** Cannot tell a no from a fault. */
export class CallsEverythingUnknown extends FakeAgent {
  protected override refusal(): AgentAnswer<never> {
    return { kind: "unknown", message: "Something went wrong." }
  }
}
