import { randomUUID } from "node:crypto"
import { retryDelaySeconds, SENDS_MAX } from "../../../domain/shipment/retry-delay"
import { judgeAnswer } from "../../../domain/shipment/judge-answer"
import type { AgentHost } from "../agent-host"
import { callAgent, toLastAnswer } from "../call-agent"
import type { OrderRow, OrderRows } from "../orders/order-rows"
import type { AgentAnswer, BillingAgent } from "../port"
import { LEASE_MARGIN_MS } from "../sql"
import type { BillingAgents } from "../types"
import { cancelStep } from "./cancel-step"
import type { NoticeRow } from "./notice-record"
import type { NoticeOutcome, OutboxRows } from "./outbox-rows"

const CALL_DEADLINE_MS = 20_000
const LEASE_MS = CALL_DEADLINE_MS + LEASE_MARGIN_MS
const CONCURRENCY_MAX = 8

type Claimed = { notice: NoticeRow; owner: string }

/** Sends what is due, several registrations at once, the notices of one registration in their order. */
export class Outbox {
  constructor(
    private readonly host: AgentHost,
    private readonly rows: OutboxRows,
    private readonly orderRows: OrderRows
  ) {}

  async dispatch(input: Parameters<BillingAgents["dispatchNotices"]>[0]): ReturnType<BillingAgents["dispatchNotices"]> {
    const changed = new Set<string>()
    let taken = 0
    const claim = async (): Promise<Claimed | null> => {
      if (taken >= input.limit) {
        return null
      }
      taken += 1
      const owner = randomUUID()
      const notice = await this.rows.claim(owner, LEASE_MS, input.account_order_id)
      taken -= notice ? 0 : 1
      return notice && { notice, owner }
    }
    const work = async (claimed: Claimed | null): Promise<void> => {
      for (let next = claimed; next; next = await claim()) {
        changed.add(next.notice.account_order_id)
        await this.deliverOrPutOff(next)
      }
    }
    // Nearly always nothing is due: that costs one query, not one a worker.
    const first = await claim()
    if (first) {
      const others = Math.min(CONCURRENCY_MAX, input.limit) - 1
      await Promise.all([work(first), ...Array.from({ length: others }, async () => work(await claim()))])
    }
    return { sent: taken, changed_account_order_ids: [...changed] }
  }

  /** What stops one notice stops neither the others nor the caller, who must hear what became of those. */
  private async deliverOrPutOff({ notice, owner }: Claimed): Promise<void> {
    try {
      await this.deliver(notice, owner)
    } catch (error) {
      await this.putOff(notice, owner, error as Error).catch(() => {
        // The database does not answer: the lease runs out by itself, and then the notice is taken again.
      })
    }
  }

  private async putOff(notice: NoticeRow, owner: string, { name }: Error): Promise<void> {
    // It may have been marked as sent meanwhile. Of the error only the class: its words may repeat what was sent.
    const now = await this.rows.get(notice.id)
    await this.postpone({ ...now, attempts: notice.attempts }, owner, `It could not be sent: ${name}.`)
  }

  private async deliver(notice: NoticeRow, owner: string): Promise<void> {
    if (!this.host.ids().includes(notice.agent_id)) {
      const message =
        `No billing agent "${notice.agent_id}" is set up any more: add an agent with this id to \`agents\` in the ` +
        "plugin's options, then send this again."
      return this.finish(notice, owner, "needs_attention", message)
    }
    const adapter = this.host.adapter(notice.agent_id)
    const registration = await this.orderRows.get(notice.registration_id)
    if (notice.kind === "shipment") {
      await this.sendShipment(notice, owner, adapter, registration)
    } else {
      await this.sendCancel(notice, owner, adapter, registration)
    }
  }

  private async sendShipment(notice: NoticeRow, owner: string, adapter: BillingAgent, registration: OrderRow) {
    if (adapter.capabilities.shipment === "none" || !adapter.reportShipment) {
      return this.finish(notice, owner, "not_required", "This agent is not told of shipments.")
    }
    const { carrier_code, tracking_number, shipped_at, amount } = notice.payload
    await this.send(notice, owner, (call) =>
      adapter.reportShipment!(
        registration,
        {
          carrier_code: carrier_code ?? null,
          tracking_number: tracking_number ?? null,
          shipped_at: shipped_at ? new Date(shipped_at) : notice.created_at,
          amount: amount ?? registration.amount,
        },
        call
      )
    )
  }

  private async sendCancel(notice: NoticeRow, owner: string, adapter: BillingAgent, registration: OrderRow) {
    // No new send can start (see `superseded`), but one may be out: the cancellation must not overtake it.
    if (await this.orderRows.isBeingSent(registration.id)) {
      return this.postpone(notice, owner, "The registration is being sent right now.")
    }
    switch (cancelStep(registration)) {
      case "nothing_to_cancel":
        return this.finish(notice, owner, "accepted", "The agent holds no such order.")
      case "close":
        await this.orderRows.markGone(registration.id)
        return this.finish(notice, owner, "accepted", "It had never reached the agent.")
      case "cancel":
        return this.cancelAtAgent(notice, owner, adapter, registration)
    }
  }

  private async cancelAtAgent(notice: NoticeRow, owner: string, adapter: BillingAgent, registration: OrderRow) {
    if (!adapter.capabilities.cancel_order || !adapter.cancelOrder) {
      const message = `The agent takes no cancellations over its interface: cancel ${registration.number} at the agent.`
      return this.finish(notice, owner, "needs_attention", message)
    }
    // *No such order* is an answer only where none is known to be there; an approved one that is missing is a riddle.
    const mayBeMissing = registration.may_be_at_agent || notice.unanswered_sends > 0
    await this.send(
      notice,
      owner,
      async (call) => {
        const answer = await adapter.cancelOrder!(registration, call)
        const isMissing = answer.kind === "refused" && answer.reason === "not_found"
        return isMissing && mayBeMissing ? { kind: "accepted", value: undefined } : answer
      },
      async () => {
        // Before the notice is settled: after a crash in between, the repetition meets a cancelled registration.
        await this.orderRows.markGone(registration.id)
      }
    )
  }

  private async send<T>(
    notice: NoticeRow,
    owner: string,
    call: Parameters<typeof callAgent<T>>[1],
    onAccepted?: () => Promise<void>
  ): Promise<void> {
    const sending = await this.rows.markSending(notice.id, owner, LEASE_MS)
    if (!sending) {
      return this.finish(notice, owner, "withdrawn", "Withdrawn before it went out.")
    }
    const answer = await callAgent(CALL_DEADLINE_MS, call)
    const outcome = outcomeOf(answer, sending)
    if (outcome.status === "accepted") {
      await onAccepted?.()
    }
    await this.rows.settle(notice.id, owner, outcome)
  }

  /** Counts as an attempt, so that a registration nobody can find out about ends with a person and not in a loop. */
  private postpone(notice: NoticeRow, owner: string, message: string): Promise<void> {
    const attempts = notice.attempts + 1
    const isWornOut = attempts >= SENDS_MAX
    return this.rows.settle(notice.id, owner, {
      status: isWornOut ? "needs_attention" : "retrying",
      attempts,
      unanswered_sends: notice.unanswered_sends,
      last_answer: { at: new Date().toISOString(), kind: "waiting", message },
      delay_seconds: isWornOut ? null : retryDelaySeconds(attempts, Math.random),
    })
  }

  private finish(notice: NoticeRow, owner: string, status: NoticeOutcome["status"], message: string): Promise<void> {
    return this.rows.settle(notice.id, owner, {
      status,
      unanswered_sends: notice.unanswered_sends,
      last_answer: { at: new Date().toISOString(), kind: status, message },
      delay_seconds: null,
    })
  }
}

function outcomeOf(answer: AgentAnswer<unknown>, sending: NoticeRow): NoticeOutcome {
  const { verdict, unanswered_sends } = judgeAnswer(answer.kind, sending.unanswered_sends - 1, {
    made: sending.attempts,
    max: SENDS_MAX,
  })
  const written = { unanswered_sends, last_answer: toLastAnswer(answer) }
  if (verdict === "accepted") {
    return { ...written, status: "accepted", delay_seconds: null }
  }
  if (verdict === "retry" || verdict === "unknown") {
    const asked = answer.kind === "retryable" ? answer.retry_after_seconds : undefined
    return { ...written, status: "retrying", delay_seconds: retryDelaySeconds(sending.attempts, Math.random, asked) }
  }
  return { ...written, status: "needs_attention", delay_seconds: null }
}
