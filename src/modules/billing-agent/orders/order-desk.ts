import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import type { AgentHost } from "../agent-host"
import { callAgent, toLastAnswer } from "../call-agent"
import type { BillingAgent } from "../port"
import { LEASE_MARGIN_MS } from "../sql"
import type { BillingAgents, OrderRegistrationRecord, RegisterOrder } from "../types"
import { outcomeOfSend, outcomeOfSnapshot } from "./order-outcome"
import { toOrderRecord } from "./order-record"
import type { OrderRequest, OrderRow, OrderRows } from "./order-rows"

const BUSY_POLL_MS = 50

/** Orders at agents: register, ask, send again. One send at a time for one registration, in all processes. */
export class OrderDesk {
  constructor(
    private readonly host: AgentHost,
    private readonly rows: OrderRows
  ) {}

  async register(input: RegisterOrder): Promise<OrderRegistrationRecord> {
    const { capabilities } = this.host.adapter(input.agent_id)
    const row = await this.rows.open(input, capabilities.order_number_length_max)
    return toOrderRecord(await this.send(row, input.order, input.deadline_ms))
  }

  async resolve(input: Parameters<BillingAgents["resolveOrder"]>[0]): Promise<OrderRegistrationRecord> {
    return toOrderRecord(await this.findOut(await this.rows.get(input.id), input.order, input.deadline_ms))
  }

  async list(accountOrderId: string): Promise<OrderRegistrationRecord[]> {
    return (await this.rows.list(accountOrderId)).map(toOrderRecord)
  }

  /** Asks where the agent can be asked; else, and where it knows nothing, sends again with the same number. */
  async findOut(row: OrderRow, order: OrderRequest, deadlineMs: number): Promise<OrderRow> {
    const adapter = this.host.adapter(row.agent_id)
    const isOpen = row.state === "pending_review" || row.unanswered_sends > 0
    if (!isOpen || !adapter.getOrder) {
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
    return isNotThere && row.state !== "pending_review" ? this.send(row, order, until - Date.now()) : row
  }

  private async send(row: OrderRow, order: OrderRequest, deadlineMs: number): Promise<OrderRow> {
    const adapter = this.host.adapter(row.agent_id)
    if (isDecided(row)) {
      return row
    }
    if (adapter.capabilities.order_decision === "none" || !adapter.registerOrder) {
      return this.rows.settle(row, { state: "approved", decided_at: new Date() })
    }
    const problem = row.unanswered_sends === 0 ? this.fieldProblem(adapter, row, order) : null
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

  private fieldProblem(adapter: BillingAgent, { number, buyer_number }: OrderRow, order: OrderRequest) {
    const [problem] = adapter.checkOrder?.({ ...order, number, buyer_number }) ?? []
    return problem
      ? { at: new Date().toISOString(), kind: "invalid", message: problem.message.en, field: problem.path }
      : null
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

function isDecided({ state }: OrderRow): boolean {
  return state === "approved" || state === "declined" || state === "cancelled" || state === "pending_review"
}
