import { createHash, randomUUID } from "node:crypto"
import { nextAskAt, nextBuyerState, type ScreeningState } from "../../../domain/screening/next-buyer-state"
import type { ApplicationData, FieldProblem } from "../../../domain/screening/form"
import { judgeAnswer } from "../../../domain/shipment/judge-answer"
import { SENDS_MAX } from "../../../domain/shipment/retry-delay"
import type { AgentHost } from "../agent-host"
import { callAgent, toLastAnswer } from "../call-agent"
import type { AgentAnswer, BillingAgent, BuyerSnapshot } from "../port"
import { LEASE_MARGIN_MS } from "../sql"
import type { BillingAgents, BuyerRegistrationRecord } from "../types"
import type { BuyerOutcome, BuyerRow, BuyerRows } from "./buyer-rows"
import { toBuyerRecord } from "./buyer-rows"

type SendInput = Parameters<BillingAgents["sendBuyer"]>[0]

/** Buyers at agents: register, and ask how the screening stands. */
export class BuyerDesk {
  constructor(
    private readonly host: AgentHost,
    private readonly rows: BuyerRows
  ) {}

  async open(input: Parameters<BillingAgents["openBuyer"]>[0]): Promise<BuyerRegistrationRecord> {
    const { buyer_number_length_max } = this.host.adapter(input.agent_id).capabilities
    return toBuyerRecord(await this.rows.open({ ...input, number_length_max: buyer_number_length_max }))
  }

  async find(where: Record<string, string>): Promise<BuyerRegistrationRecord | null> {
    const row = await this.rows.find(where)
    return row && toBuyerRecord(row)
  }

  checkApplication(agentId: string, data: ApplicationData): FieldProblem[] {
    return this.host.adapter(agentId).checkApplication?.(data) ?? []
  }

  async send(input: SendInput): Promise<BuyerRegistrationRecord> {
    let row = await this.rows.get(input.id)
    const adapter = this.host.adapter(row.agent_id)
    const dataHash = hashOf(input.data)
    if (needsNewNumber(row, dataHash)) {
      await this.rows.renumber(row, adapter.capabilities.buyer_number_length_max)
      row = await this.rows.get(input.id)
    }
    if (isRefusedForGood(row, dataHash) || !adapter.applyBuyer || adapter.checkApplication?.(input.data).length) {
      return toBuyerRecord(row)
    }
    const owner = randomUUID()
    const claimed = await this.rows.claimSend(row.id, owner, input.deadline_ms + LEASE_MARGIN_MS, dataHash)
    if (!claimed) {
      return toBuyerRecord(await this.rows.get(row.id))
    }
    const answer = await callAgent(input.deadline_ms, (call) =>
      adapter.applyBuyer!({ number: claimed.number, data: input.data, requested_limit: input.requested_limit }, call)
    )
    return toBuyerRecord(await this.rows.settleSend(row.id, owner, outcomeOfSend(answer, claimed)))
  }

  async ask(input: Parameters<BillingAgents["askBuyer"]>[0]): Promise<BuyerRegistrationRecord> {
    const current = await this.rows.get(input.id)
    const adapter = this.host.adapter(current.agent_id)
    const row = adapter.getBuyer ? await this.rows.claimAsk(input.id, input.min_interval_seconds) : null
    if (!row) {
      return toBuyerRecord(await this.rows.get(input.id))
    }
    const answer = await this.callGetBuyer(adapter, row, input.deadline_ms)
    return toBuyerRecord(await this.rows.settleAsk(row, outcomeOfAsk(answer, row)))
  }

  private callGetBuyer(adapter: BillingAgent, row: BuyerRow, deadlineMs: number) {
    return callAgent(deadlineMs, (call) => adapter.getBuyer!({ number: row.number }, call))
  }
}

/** The same answers would be refused again, unless it was the merchant's credentials that the agent did not like. */
function isRefusedForGood(row: BuyerRow, dataHash: string): boolean {
  return row.state === "refused" && row.data_hash === dataHash && row.last_answer?.reason !== "auth"
}

/** The agent wants a corrected application, or the number is another's: both take a number that was never used. */
function needsNewNumber(row: BuyerRow, dataHash: string): boolean {
  const isCorrection = row.state === "needs_information" && row.data_hash !== dataHash
  const isClash = row.state === "refused" && row.last_answer?.kind === "duplicate"
  return isCorrection || isClash
}

function outcomeOfSend(answer: AgentAnswer<BuyerSnapshot>, row: BuyerRow): BuyerOutcome {
  const { verdict, unanswered_sends } = judgeAnswer(answer.kind, row.unanswered_sends - 1, {
    made: row.unanswered_sends,
    max: SENDS_MAX,
  })
  const written = { unanswered_sends, last_answer: toLastAnswer(answer) }
  switch (verdict) {
    case "accepted":
      // A repetition is answered with *duplicate* only, which tells that the first one arrived and not how it ended.
      return { ...written, ...heard(answer.kind === "accepted" ? answer.value : { state: "under_review" }, null, row) }
    case "refused":
    case "clash":
      return { ...written, state: "refused" }
    case "retry":
      return { ...written, state: unanswered_sends > 0 ? "unknown" : "queued" }
    case "unknown":
    case "worn_out":
      return { ...written, state: "unknown" }
  }
}

function outcomeOfAsk(answer: AgentAnswer<BuyerSnapshot>, row: BuyerRow): BuyerOutcome {
  if (answer.kind !== "accepted") {
    const next = row.next_ask_at && nextAskAt("under_review", row.sent_at ?? new Date(), new Date())
    return { last_answer: toLastAnswer(answer), next_ask_at: next }
  }
  const known = row.state === "sending" || row.state === "unknown" ? null : (row.state as ScreeningState)
  const last_answer = { ...toLastAnswer(answer), ...(answer.value.message && { message: answer.value.message }) }
  return { last_answer, unanswered_sends: 0, ...heard(answer.value, known, row) }
}

function heard(told: BuyerSnapshot, known: ScreeningState | null, row: BuyerRow): BuyerOutcome {
  const state = nextBuyerState(known, told.state)
  return {
    state,
    credit_limit: told.credit_limit ?? row.credit_limit,
    next_ask_at: nextAskAt(state, row.sent_at ?? new Date(), new Date()),
  }
}

/** Key order does not count: the same answers are the same application. */
function hashOf(data: ApplicationData): string {
  const sorted = Object.keys(data)
    .sort()
    .map((name) => [name, data[name]])
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex")
}
