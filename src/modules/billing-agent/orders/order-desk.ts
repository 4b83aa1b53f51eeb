import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import type { AgentHost } from "../agent-host"
import { toLastAnswer } from "../call-agent"
import type { AgentCalls } from "../calls/agent-calls"
import type { BillingAgent } from "../port"
import { LEASE_MARGIN_MS, type Database } from "../sql"
import type { BillingAgents, LastAnswer, OrderRegistrationRecord, RegisterOrder } from "../types"
import { lockAttempts, supersede } from "./attempts"
import { changeRegistration } from "./change-order"
import { openAttempt, openNext } from "./open-attempt"
import { outcomeOfNoSend, outcomeOfSend, outcomeOfSnapshot } from "./order-outcome"
import { toOrderRecord } from "./order-record"
import { isClash, type OrderRequest, type OrderRow, type OrderRows } from "./order-rows"
import { splitRegistration } from "./split-order"

const BUSY_POLL_MS = 50

/** Orders at agents: register, ask, send again. One send at a time for one registration, in all processes. */
export class OrderDesk {
  constructor(
    private readonly host: AgentHost,
    private readonly calls: AgentCalls,
    private readonly rows: OrderRows,
    private readonly db: () => Database
  ) {}

  async register(input: RegisterOrder): Promise<OrderRegistrationRecord> {
    const { capabilities } = this.host.adapter(input.agent_id)
    const row = await openAttempt(this.db(), input, capabilities.order_number_length_max)
    return toOrderRecord(await this.send(row, input.order, { deadline_ms: input.deadline_ms, checkout: true }))
  }

  async resolve({
    id,
    order,
    deadline_ms,
  }: Parameters<BillingAgents["resolveOrder"]>[0]): Promise<OrderRegistrationRecord> {
    const row = await this.rows.get(id)
    const request = contentOf(row, order)
    if (row.superseded || !isClash(row)) {
      return toOrderRecord(await this.findOut(row, request, deadline_ms))
    }
    const next = await openNext(this.db(), row, request)
    return toOrderRecord(await this.send(next, request, { deadline_ms, checkout: false }))
  }

  async change(input: Parameters<BillingAgents["changeOrder"]>[0]): Promise<OrderRegistrationRecord> {
    return toOrderRecord(await changeRegistration(this.db(), this.rows, input))
  }

  async drop({ registration_id }: Parameters<BillingAgents["dropOrder"]>[0]): Promise<void> {
    const { account_order_id } = await this.rows.get(registration_id)
    await this.db().transaction(async (transaction) => {
      const rows = await lockAttempts(transaction, account_order_id)
      await supersede(
        transaction,
        rows.find(({ id }) => id === registration_id)!
      )
    })
  }

  async split(input: Parameters<BillingAgents["splitOrder"]>[0]): Promise<OrderRegistrationRecord[]> {
    return (await splitRegistration(this.db(), this.rows, input)).map(toOrderRecord)
  }

  async list(accountOrderId: string): Promise<OrderRegistrationRecord[]> {
    return (await this.rows.list(accountOrderId)).map(toOrderRecord)
  }

  /** Asks where the agent can be asked; else, and where it knows nothing, sends again with the same number. */
  private async findOut(row: OrderRow, order: OrderRequest, deadlineMs: number): Promise<OrderRow> {
    const adapter = this.host.adapter(row.agent_id)
    const isOpen = row.state === "pending_review" || row.may_be_at_agent
    if (isSettled(row) || !isOpen || !adapter.getOrder) {
      return this.send(row, order, { deadline_ms: deadlineMs, checkout: false })
    }
    const until = Date.now() + deadlineMs
    const options = { agent_id: row.agent_id, operation: "getOrder", deadline_ms: deadlineMs, checkout: false } as const
    const { answer, waits } = await this.calls.call(options, (call) => adapter.getOrder!(row, call))
    if (answer.kind === "accepted") {
      return this.rows.settle(row, {
        ...outcomeOfSnapshot(answer.value),
        unanswered_sends: 0,
        last_answer: toLastAnswer(answer),
      })
    }
    const isNotThere = answer.kind === "refused" && answer.reason === "not_found"
    return isNotThere && row.state !== "pending_review"
      ? this.send(row, order, { deadline_ms: Math.max(1, until - Date.now()), checkout: false })
      : this.rows.settle(row, { last_answer: toLastAnswer(answer, waits) })
  }

  private async send(
    row: OrderRow,
    wanted: OrderRequest,
    { deadline_ms, checkout }: { deadline_ms: number; checkout: boolean }
  ): Promise<OrderRow> {
    const adapter = this.host.adapter(row.agent_id)
    if (isSettled(row) || row.state === "pending_review") {
      return row
    }
    if (row.part !== null && (await this.rows.isStandingTwice(row))) {
      return row
    }
    if (adapter.capabilities.order_decision === "none" || !adapter.registerOrder) {
      return this.rows.settle(row, { state: "approved", decided_at: new Date() })
    }
    const order = contentOf(row, wanted)
    // What may be there already is repeated as it was sent, whatever is thought of it now.
    const problem = row.may_be_at_agent ? null : problemOf(adapter, row, order)
    if (problem) {
      return this.rows.settle(row, { state: "needs_attention", last_answer: problem })
    }
    const owner = randomUUID()
    const claimed = await this.rows.claimSend(row.id, owner, deadline_ms + LEASE_MARGIN_MS, order)
    if (!claimed) {
      return this.waitForOther(row.id, deadline_ms)
    }
    const { id, number, buyer_number, request } = claimed
    let hasGoneOut = false
    const options = { agent_id: row.agent_id, operation: "registerOrder", deadline_ms, checkout } as const
    const sending = this.calls.call(options, (call) => {
      hasGoneOut = true
      return adapter.registerOrder!({ ...request, number, buyer_number }, call)
    })
    const called = await sending.catch(async (error: unknown) => {
      // A send that is counted and never was would let a stranger's duplicate pass for our own.
      await (hasGoneOut || this.rows.settleSend(id, owner, outcomeOfNoSend(claimed)))
      throw error
    })
    return this.rows.settleSend(id, owner, outcomeOfSend(called, claimed, adapter.capabilities.order_decision))
  }

  /** Another process is sending this very registration: its answer is ours. */
  private async waitForOther(id: string, deadlineMs: number): Promise<OrderRow> {
    const until = Date.now() + deadlineMs
    let row = await this.rows.get(id)
    while (row.state === "sending" && Date.now() < until) {
      await wait(BUSY_POLL_MS)
      row = await this.rows.get(id)
    }
    return row
  }
}

/** A part was written down when the order was split; the order as a whole says something else. */
function contentOf({ part, request }: OrderRow, order: OrderRequest | undefined): OrderRequest {
  return part === null ? (order ?? request) : request
}

/** Nothing is sent or asked for it any more. */
function isSettled({ state, superseded }: OrderRow): boolean {
  return superseded || state === "approved" || state === "declined" || state === "cancelled"
}

/** All that the agent would refuse, so that a person mends it in one go. */
function problemOf(adapter: BillingAgent, { number, buyer_number }: OrderRow, order: OrderRequest): LastAnswer | null {
  const { order_number_length_max } = adapter.capabilities
  const problems = (adapter.checkOrder?.({ ...order, number, buyer_number }) ?? []).map(({ path, message }) => ({
    path,
    message: message.en,
  }))
  if (number.length > order_number_length_max) {
    const message =
      `The order number "${number}" has more than the ${order_number_length_max} characters that the agent takes. ` +
      "Shorten the program's `number_prefix`."
    problems.unshift({ path: "number", message })
  }
  return problems.length === 0
    ? null
    : {
        at: new Date().toISOString(),
        kind: "invalid",
        message: problems.map(({ message }) => message).join(" "),
        field: problems[0].path,
      }
}
