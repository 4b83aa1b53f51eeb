import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import type { AgentHost } from "../agent-host"
import { callAgent, toLastAnswer } from "../call-agent"
import type { BillingAgent } from "../port"
import { LEASE_MARGIN_MS, type Database } from "../sql"
import type { BillingAgents, LastAnswer, OrderRegistrationRecord, RegisterOrder } from "../types"
import { openAttempt } from "./open-attempt"
import { outcomeOfSend, outcomeOfSnapshot } from "./order-outcome"
import { toOrderRecord } from "./order-record"
import { isClash, type OrderRequest, type OrderRow, type OrderRows } from "./order-rows"

const BUSY_POLL_MS = 50

/** Orders at agents: register, ask, send again. One send at a time for one registration, in all processes. */
export class OrderDesk {
  constructor(
    private readonly host: AgentHost,
    private readonly rows: OrderRows,
    private readonly db: () => Database
  ) {}

  async register(input: RegisterOrder): Promise<OrderRegistrationRecord> {
    const { capabilities } = this.host.adapter(input.agent_id)
    const row = await openAttempt(this.db(), input, capabilities.order_number_length_max)
    return toOrderRecord(await this.send(row, input.order, input.deadline_ms))
  }

  async resolve({
    id,
    order,
    deadline_ms,
  }: Parameters<BillingAgents["resolveOrder"]>[0]): Promise<OrderRegistrationRecord> {
    const row = await this.rows.get(id)
    const request = order ?? row.request
    if (!isClash(row)) {
      return toOrderRecord(await this.findOut(row, request, deadline_ms))
    }
    const number_base = row.number.slice(0, -`-${row.attempt}`.length)
    return this.register({ ...row, order: request, number_base, deadline_ms })
  }

  async list(accountOrderId: string): Promise<OrderRegistrationRecord[]> {
    return (await this.rows.list(accountOrderId)).map(toOrderRecord)
  }

  /** Asks where the agent can be asked; else, and where it knows nothing, sends again with the same number. */
  private async findOut(row: OrderRow, order: OrderRequest, deadlineMs: number): Promise<OrderRow> {
    const adapter = this.host.adapter(row.agent_id)
    const isOpen = row.state === "pending_review" || row.may_be_at_agent
    if (isSettled(row) || !isOpen || !adapter.getOrder) {
      return this.send(row, order, deadlineMs)
    }
    const until = Date.now() + deadlineMs
    const answer = await callAgent(deadlineMs, (call) => adapter.getOrder!(row, call))
    if (answer.kind === "accepted") {
      return this.rows.settle(row, {
        ...outcomeOfSnapshot(answer.value),
        unanswered_sends: 0,
        last_answer: toLastAnswer(answer),
      })
    }
    const isNotThere = answer.kind === "refused" && answer.reason === "not_found"
    return isNotThere && row.state !== "pending_review"
      ? this.send(row, order, until - Date.now())
      : this.rows.settle(row, { last_answer: toLastAnswer(answer) })
  }

  private async send(row: OrderRow, order: OrderRequest, deadlineMs: number): Promise<OrderRow> {
    const adapter = this.host.adapter(row.agent_id)
    if (isSettled(row) || row.state === "pending_review") {
      return row
    }
    if (adapter.capabilities.order_decision === "none" || !adapter.registerOrder) {
      return this.rows.settle(row, { state: "approved", decided_at: new Date() })
    }
    // What may be there already is repeated as it was sent, whatever is thought of it now.
    const problem = row.may_be_at_agent ? null : problemOf(adapter, row, order)
    if (problem) {
      return this.rows.settle(row, { state: "needs_attention", last_answer: problem })
    }
    const owner = randomUUID()
    const claimed = await this.rows.claimSend(row.id, owner, deadlineMs + LEASE_MARGIN_MS, order)
    if (!claimed) {
      return this.waitForOther(row.id, deadlineMs)
    }
    const { id, number, buyer_number, request } = claimed
    const answer = await callAgent(deadlineMs, (call) =>
      adapter.registerOrder!({ ...request, number, buyer_number }, call)
    )
    return this.rows.settleSend(id, owner, outcomeOfSend(answer, claimed, adapter.capabilities.order_decision))
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
