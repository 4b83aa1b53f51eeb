import type { AgentAnswer, BillingAgent, OrderToRegister } from "../../modules/billing-agent/port"
import type { Book } from "./book"
import type { Findings } from "./findings"
import { shown, type Line, type Settled } from "./line"
import type { SimulatorControl } from "./simulator-control"
import type { ConformanceSubject } from "./types"

/** All that the acts of one life share. */
export type Stage = {
  adapter: BillingAgent
  subject: ConformanceSubject
  control: SimulatorControl
  line: Line
  book: Book
  findings: Findings
}

/** The example as an order under this number; `times` of everything in it. */
export function orderOf({ subject }: Stage, number: string, buyer_number: string | null, times = 1): OrderToRegister {
  const { order } = subject
  return {
    ...order,
    number,
    buyer_number,
    total_amount: order.total_amount * times,
    tax_amount: order.tax_amount * times,
    lines: Array.from({ length: times }, () => order.lines).flat(),
  }
}

/** The value of an accepted answer; null, and noted, for anything else. A *duplicate* of our own has no value. */
export function valueOf<T>({ findings }: Stage, { verdict, answer }: Settled<T>): T | null {
  if (verdict !== "accepted") {
    findings.note("life", `was not accepted: ${shown(answer)}`)
  }
  return answer.kind === "accepted" ? answer.value : null
}

/** The agent's people decide, on what must have reached them. */
export async function decide(
  { control, findings }: Stage,
  decision: Parameters<SimulatorControl["decide"]>[0]
): Promise<void> {
  if (!(await control.decide(decision))) {
    findings.note("life", `the agent has no ${decision.kind} ${decision.ref} to decide on`)
  }
}

/** A step that the agent must not take. */
export function mustNotBeTaken(
  { findings }: Stage,
  { answer }: Settled<unknown>,
  right: (answer: AgentAnswer<unknown>) => boolean,
  wanted: string
): void {
  if (!right(answer)) {
    findings.note("classes", `must be ${wanted}, and was ${shown(answer)}`)
  }
}

export const isRefused = (answer: AgentAnswer<unknown>) => answer.kind === "refused" && answer.reason !== "auth"
