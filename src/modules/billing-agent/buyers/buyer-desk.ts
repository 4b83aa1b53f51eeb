import { createHash, randomUUID } from "node:crypto"
import { nextAskAt, nextBuyerState, type ScreeningState } from "../../../domain/screening/next-buyer-state"
import type { ApplicationData, FieldProblem } from "../../../domain/screening/form"
import { judgeAnswer } from "../../../domain/shipment/judge-answer"
import { retryDelaySeconds } from "../../../domain/shipment/retry-delay"
import type { AgentHost } from "../agent-host"
import { callAgent, toLastAnswer } from "../call-agent"
import type { AgentAnswer, BillingAgent, BuyerSnapshot } from "../port"
import { LEASE_MARGIN_MS } from "../sql"
import type { BillingAgents, BuyerRegistrationRecord, LastAnswer } from "../types"
import type { BuyerOutcome, BuyerRow, BuyerRows } from "./buyer-rows"
import { toBuyerRecord } from "./buyer-rows"

type SendInput = Parameters<BillingAgents["sendBuyer"]>[0]

/** How many numbers are tried for one application before a person is called. */
const NUMBERS_MAX = 5

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
    const until = Date.now() + input.deadline_ms
    let row = await this.sendOnce(input, until)
    let numbers = 1
    for (; isClash(row) && numbers < NUMBERS_MAX && Date.now() < until; numbers++) {
      row = await this.sendOnce(input, until)
    }
    if (numbers === NUMBERS_MAX && isClash(row)) {
      row = await this.rows.settleAsk(row, { next_ask_at: null, last_answer: allTaken(row) })
    }
    return toBuyerRecord(row)
  }

  private async sendOnce(input: SendInput, until: number): Promise<BuyerRow> {
    let row = await this.rows.get(input.id)
    const adapter = this.host.adapter(row.agent_id)
    const dataHash = hashOf(input.data)
    if (needsNewNumber(row, dataHash)) {
      await this.rows.renumber(row, adapter.capabilities.buyer_number_length_max)
      row = await this.rows.get(input.id)
    }
    const isUseless = !input.force && isRefusedForGood(row, dataHash)
    if (isUseless || !adapter.applyBuyer || adapter.checkApplication?.(input.data).length) {
      return row
    }
    const owner = randomUUID()
    const leaseMs = Math.max(1, until - Date.now()) + LEASE_MARGIN_MS
    const claimed = await this.rows.claimSend(row.id, owner, leaseMs, dataHash)
    if (!claimed) {
      return this.rows.get(row.id)
    }
    const answer = await this.askOrApply(adapter, claimed, input, until)
    return this.rows.settleSend(row.id, owner, outcomeOfSend(answer, claimed))
  }

  /** After a send without an answer the agent may know the number: asking cannot make a second application of it. */
  private async askOrApply(
    adapter: BillingAgent,
    row: BuyerRow,
    { data, requested_limit }: SendInput,
    until: number
  ): Promise<AgentAnswer<BuyerSnapshot>> {
    if (row.unanswered_sends > 1 && adapter.getBuyer) {
      const told = await this.callGetBuyer(adapter, row, Math.max(1, until - Date.now()))
      if (told.kind === "accepted" || Date.now() >= until) {
        return told
      }
    }
    return callAgent(Math.max(1, until - Date.now()), (call) =>
      adapter.applyBuyer!({ number: row.number, data, requested_limit }, call)
    )
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
  return isCorrection || isClash(row)
}

/** The agent has this number, and not from us. */
function isClash(row: BuyerRow): boolean {
  return row.state === "refused" && row.last_answer?.kind === "duplicate"
}

function allTaken({ last_answer }: BuyerRow): LastAnswer {
  const message =
    `The agent already has buyers with the last ${NUMBERS_MAX} numbers that were tried. Change the program's ` +
    "`number_prefix`, or ask the agent; then send this again."
  return { ...last_answer!, message }
}

/** What was not taken is sent again with growing waits, at last once an hour, for as long as it takes. */
function outcomeOfSend(answer: AgentAnswer<BuyerSnapshot>, row: BuyerRow): BuyerOutcome {
  const { verdict, unanswered_sends } = judgeAnswer(answer.kind, row.unanswered_sends - 1)
  const written = { unanswered_sends, last_answer: toLastAnswer(answer) }
  const askedSeconds = answer.kind === "retryable" ? answer.retry_after_seconds : undefined
  const again = () => new Date(Date.now() + retryDelaySeconds(row.sends, Math.random, askedSeconds) * 1_000)
  switch (verdict) {
    case "accepted":
      // A repetition is answered with *duplicate* only, which tells that the first one arrived and not how it ended.
      return { ...written, ...heard(answer.kind === "accepted" ? answer.value : { state: "under_review" }, null, row) }
    case "refused":
      return { ...written, state: "refused", next_ask_at: null }
    case "clash":
      return { ...written, state: "refused", next_ask_at: again() }
    case "retry":
      return { ...written, state: unanswered_sends > 0 ? "unknown" : "queued", next_ask_at: again() }
    case "unknown":
    case "worn_out":
      return { ...written, state: "unknown", next_ask_at: again() }
  }
}

function outcomeOfAsk(answer: AgentAnswer<BuyerSnapshot>, row: BuyerRow): BuyerOutcome {
  if (answer.kind !== "accepted") {
    // What has not arrived keeps the time of its next send.
    const isSent = row.state !== "unknown" && row.state !== "sending"
    const next = row.next_ask_at && nextAskAt("under_review", row.sent_at ?? new Date(), new Date())
    return { last_answer: toLastAnswer(answer), ...(isSent && { next_ask_at: next }) }
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
