import type { AgentAnswer, OrderSnapshot } from "../../../modules/billing-agent/port"
import type { Settled, Step } from "../line"
import { decide, isRefused, mustNotBeTaken, orderOf, valueOf, type Stage } from "../stage"

type OrderStep = { number: string; buyer: string | null } & Pick<Step<OrderSnapshot>, "faults">

/** Registers the example and sees it approved. */
export async function registerOrder(stage: Stage, { number, buyer, faults }: OrderStep): Promise<void> {
  const order = orderOf(stage, number, buyer)
  const registered = await send(stage, `registerOrder ${number}`, { number, buyer, faults })
  const told = valueOf(stage, registered)
  stage.book.addOrder(number, buyer, order.total_amount)
  const isAsync = stage.adapter.capabilities.order_decision === "async"
  const snapshot = isAsync ? await decideOrder(stage, number, buyer, "approve") : told
  if (snapshot && snapshot.state !== "approved") {
    stage.findings.note("life", `ended ${snapshot.state}, not approved`)
  }
}

export async function cancelOrder(stage: Stage, number: string, buyer: string | null): Promise<void> {
  const { adapter, line, book } = stage
  const cancelled = await line.settle({
    what: `cancelOrder ${number}`,
    send: (call) => adapter.cancelOrder!({ number, buyer_number: buyer }, call),
    is_undo: true,
  })
  valueOf(stage, cancelled)
  book.cancelOrder(number)
}

/** The agent says no to this order: refused at once, or declined when it is asked about. */
export async function registerRefused(stage: Stage, why: string, number: string, buyer: string | null): Promise<void> {
  const refused = await send(stage, `registerOrder ${number}, ${why}`, { number, buyer })
  const { verdict, answer } = refused
  if (verdict === "accepted" && stage.adapter.capabilities.order_decision === "async") {
    stage.book.addDeclinedOrder()
    const snapshot = await decideOrder(stage, number, buyer, "decline")
    mustNotBeTaken(stage, refused, () => snapshot?.state === "declined", "declined in the end")
    return
  }
  const isDeclined = answer.kind === "accepted" && answer.value.state === "declined"
  mustNotBeTaken(stage, refused, () => isDeclined || isRefused(answer), "refused or declined")
}

/** Another order under a number that is taken: not ours, whatever its answer would make us believe. */
export async function registerWithTakenNumber(stage: Stage, number: string, buyer: string | null): Promise<void> {
  const { adapter, line } = stage
  const clash = await line.settle({
    what: `registerOrder ${number}, which is taken`,
    send: (call) => adapter.registerOrder!(orderOf(stage, number, buyer, 2), call),
    faults: "none",
  })
  mustNotBeTaken(stage, clash, ({ kind }) => kind === "duplicate", "called duplicate")
}

export async function cancelUnknown(stage: Stage, number: string, buyer: string | null): Promise<void> {
  const { adapter, line } = stage
  const answered = await line.settle({
    what: `cancelOrder ${number}, which is unknown`,
    send: (call) => adapter.cancelOrder!({ number, buyer_number: buyer }, call),
    faults: "none",
  })
  mustNotBeTaken(stage, answered, isRefused, "refused")
}

function send(stage: Stage, what: string, step: OrderStep): Promise<Settled<OrderSnapshot>> {
  const { adapter, line } = stage
  const order = orderOf(stage, step.number, step.buyer)
  return line.settle({ what, send: (call) => adapter.registerOrder!(order, call), faults: step.faults })
}

/** At an agent that takes its time. */
async function decideOrder(
  stage: Stage,
  number: string,
  buyer: string | null,
  decision: "approve" | "decline"
): Promise<OrderSnapshot | null> {
  const { adapter, line } = stage
  await decide(stage, { kind: "order", ref: number, decision })
  const asked = await line.settle({
    what: `getOrder ${number}`,
    send: (call): Promise<AgentAnswer<OrderSnapshot>> => adapter.getOrder!({ number, buyer_number: buyer }, call),
    is_question: true,
  })
  return valueOf(stage, asked)
}
