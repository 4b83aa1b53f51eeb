import { judgeAnswer } from "../../../domain/shipment/judge-answer"
import { retryDelaySeconds, SENDS_MAX } from "../../../domain/shipment/retry-delay"
import type { AgentHost } from "../agent-host"
import { toLastAnswer } from "../call-agent"
import type { AgentCalls, Operation } from "../calls/agent-calls"
import { kindOf, secondsUntilNext, type Called } from "../calls/called"
import type { OrderRows } from "../orders/order-rows"
import type { BillingAgent } from "../port"
import { deliveryStep } from "./kinds/delivery"
import { orderCancelStep } from "./kinds/order-cancel"
import { returnStep } from "./kinds/return"
import { shipmentStep } from "./kinds/shipment"
import { shipmentCancelStep } from "./kinds/shipment-cancel"
import { finish, type Step } from "./kinds/step"
import type { ClaimedNotice } from "./notice-record"
import type { NoticeOutcome, OutboxRows } from "./outbox-rows"

export const CALL_DEADLINE_MS = 20_000

/** Delivers one claimed notice, and says what became of it; writing that down is the outbox's. */
export class Courier {
  constructor(
    private readonly host: AgentHost,
    private readonly calls: AgentCalls,
    private readonly rows: OutboxRows,
    private readonly orders: OrderRows
  ) {}

  /** Never rejects: what stops one notice stops neither the others nor the caller, who must hear what became of those. */
  async deliver(notice: ClaimedNotice): Promise<NoticeOutcome> {
    let hasGoneOut = false
    try {
      if (notice.withdrawal_requested_at) {
        // Its sender crashed, and meanwhile it was withdrawn: only the state is left to be put right.
        return unsent(notice, "withdrawn", "It was withdrawn while it was being sent.", notice.unanswered_sends)
      }
      const step = await this.stepOf(notice)
      if (step.do === "postpone") {
        return postponed(notice, step.message)
      }
      if (step.do === "finish") {
        const outcome = unsent(notice, step.status, step.message)
        return { ...outcome, last_answer: { ...outcome.last_answer, ...step.answer } }
      }
      const options = {
        agent_id: notice.agent_id,
        operation: OPERATIONS[notice.kind],
        deadline_ms: CALL_DEADLINE_MS,
        checkout: false,
      }
      const called = await this.calls.call(options, (call) => {
        hasGoneOut = true
        return step.send(call)
      })
      const outcome = outcomeOf(called, notice)
      if (outcome.status === "accepted") {
        await step.onAccepted?.()
      }
      return outcome
    } catch (error) {
      // Of the error only the class: its words may repeat what was sent.
      const message = `It could not be sent: ${(error as Error).name}.`
      return postponed(notice, message, notice.unanswered_sends - (hasGoneOut ? 0 : 1))
    }
  }

  private stepOf(notice: ClaimedNotice): Step | Promise<Step> {
    if (!this.host.ids().includes(notice.agent_id)) {
      return finish(
        "needs_attention",
        `No billing agent "${notice.agent_id}" is set up any more: add an agent with this id to \`agents\` in the ` +
          "plugin's options, then send this again."
      )
    }
    const adapter = this.host.adapter(notice.agent_id)
    switch (notice.kind) {
      case "order_cancel":
        return orderCancelStep(notice, adapter, this.orders)
      case "shipment_cancel":
        return shipmentCancelStep(notice, adapter, this.rows)
      case "shipment":
        return shipmentStep(notice, adapter)
      default:
        return this.afterShipment(notice, adapter)
    }
  }

  private afterShipment(notice: ClaimedNotice, adapter: BillingAgent): Step | Promise<Step> {
    if (notice.registration.state !== "approved") {
      return finish("not_required", `The agent does not hold order ${notice.registration.number} any more.`)
    }
    return notice.kind === "delivery" ? deliveryStep(notice, adapter, this.rows) : returnStep(notice, adapter)
  }
}

const OPERATIONS: Record<ClaimedNotice["kind"], Operation> = {
  shipment: "reportShipment",
  order_cancel: "cancelOrder",
  shipment_cancel: "cancelShipment",
  delivery: "confirmDelivery",
  return: "reportReturn",
}

/** Nothing went out, although the claim has counted a send. */
function unsent(
  { attempts, unanswered_sends }: ClaimedNotice,
  status: NoticeOutcome["status"],
  message: string,
  unansweredBefore = unanswered_sends - 1
): NoticeOutcome {
  return {
    status,
    attempts: attempts - 1,
    unanswered_sends: unansweredBefore,
    last_answer: { at: new Date().toISOString(), kind: status, message },
    delay_seconds: null,
  }
}

/** Counts as an attempt, so that what nobody can find out about ends with a person and not in a loop. */
function postponed(
  { attempts, unanswered_sends }: ClaimedNotice,
  message: string,
  unansweredBefore = unanswered_sends - 1
): NoticeOutcome {
  const isWornOut = attempts >= SENDS_MAX
  return {
    status: isWornOut ? "needs_attention" : "retrying",
    attempts,
    unanswered_sends: unansweredBefore,
    last_answer: { at: new Date().toISOString(), kind: "waiting", message },
    delay_seconds: isWornOut ? null : retryDelaySeconds(attempts, Math.random),
  }
}

function outcomeOf(called: Called<{ agent_shipment_id?: string } | void>, sending: ClaimedNotice): NoticeOutcome {
  const { answer, waits } = called
  // An agent that is away for days wears nothing out.
  const attempts = sending.attempts - (waits ? 1 : 0)
  const { verdict, unanswered_sends } = judgeAnswer(kindOf(called), sending.unanswered_sends - 1, {
    made: attempts,
    max: SENDS_MAX,
  })
  const written = { attempts, unanswered_sends, last_answer: toLastAnswer(answer, waits) }
  if (verdict === "accepted") {
    const agent_shipment_id = answer.kind === "accepted" ? answer.value?.agent_shipment_id : undefined
    return { ...written, status: "accepted", agent_shipment_id, delay_seconds: null }
  }
  if (verdict === "retry" || verdict === "unknown") {
    return { ...written, status: "retrying", delay_seconds: secondsUntilNext(called, attempts) }
  }
  return { ...written, status: "needs_attention", delay_seconds: null }
}
