import { createHash, randomUUID } from "node:crypto"
import type { ApplicationData, FieldProblem } from "../../../domain/screening/form"
import { nextRecheck } from "../../../domain/screening/next-screening-ask"
import type { AgentHost } from "../agent-host"
import type { AgentCalls, Operation } from "../calls/agent-calls"
import type { Called } from "../calls/called"
import type { AgentAnswer, BillingAgent, BuyerSnapshot, ScreeningRhythm } from "../port"
import { LEASE_MARGIN_MS } from "../sql"
import type { BillingAgents, BuyerRegistrationRecord, LastAnswer } from "../types"
import { outcomeOfAsk, outcomeOfSend } from "./buyer-outcome"
import { toBuyerRecord, type BuyerRow } from "./buyer-record"
import type { BuyerRows } from "./buyer-rows"

type SendInput = Parameters<BillingAgents["sendBuyer"]>[0]

/** How many numbers are tried for one application before a person is called. */
const NUMBERS_MAX = 5

/** Buyers at agents: register, and ask how they stand. */
export class BuyerDesk {
  constructor(
    private readonly host: AgentHost,
    private readonly calls: AgentCalls,
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
    const called = await this.askOrApply(adapter, claimed, input, until)
    const outcome = outcomeOfSend(called, claimed, rhythmOf(adapter))
    return this.rows.settleSend(row.id, owner, outcome)
  }

  /** After a send without an answer the agent may know the number: asking cannot make a second application of it. */
  private async askOrApply(
    adapter: BillingAgent,
    row: BuyerRow,
    { data, requested_limit }: SendInput,
    until: number
  ): Promise<Called<BuyerSnapshot>> {
    const options = (operation: Operation) => ({
      agent_id: row.agent_id,
      operation,
      checkout: false,
      deadline_ms: Math.max(1, until - Date.now()),
    })
    if (row.unanswered_sends > 1 && adapter.getBuyer) {
      const told = await this.calls.call(options("getBuyer"), (call) => adapter.getBuyer!({ number: row.number }, call))
      if (told.answer.kind === "accepted" || told.waits || Date.now() >= until) {
        return told
      }
    }
    return this.calls.call(options("applyBuyer"), (call) =>
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
    const { agent_id, number } = row
    const { deadline_ms, checkout = false } = input
    const called = await this.calls.call({ agent_id, operation: "getBuyer", deadline_ms, checkout }, (call) =>
      adapter.getBuyer!({ number }, call)
    )
    const outcome = outcomeOfAsk(called, row, adapter.capabilities.screening_rhythm)
    return toBuyerRecord(await this.rows.settleAsk(row, outcome))
  }

  async due({ limit }: Parameters<BillingAgents["dueBuyers"]>[0]): Promise<BuyerRegistrationRecord[]> {
    const closed = await this.calls.closedAgents()
    const agents = this.host.ids()
    const askable = agents.filter((id) => !closed.includes(id) && this.host.adapter(id).getBuyer)
    return (await this.rows.takeDue(limit, { agents, askable })).map(toBuyerRecord)
  }

  rest(id: string): Promise<void> {
    return this.rows.rest(id)
  }

  markSettled(input: Parameters<BillingAgents["markBuyerSettled"]>[0]): Promise<void> {
    return this.rows.markSettled(input.id, input.state)
  }

  async lookUp(input: Parameters<BillingAgents["lookUpBuyer"]>[0]): Promise<AgentAnswer<BuyerSnapshot>> {
    const { agent_id, number, deadline_ms } = input
    const adapter = this.host.adapter(agent_id)
    if (!adapter.getBuyer) {
      const message = `The agent "${agent_id}" cannot be asked about a buyer.`
      return { kind: "refused", reason: "wrong_state", code: "no_get_buyer", message }
    }
    const { answer } = await this.calls.call(
      { agent_id, operation: "getBuyer", deadline_ms, checkout: false },
      (call) => adapter.getBuyer!({ number }, call)
    )
    return answer
  }

  async link(input: Parameters<BillingAgents["linkBuyer"]>[0]): Promise<BuyerRegistrationRecord> {
    const rhythm = rhythmOf(this.host.adapter(input.agent_id))
    return toBuyerRecord(await this.rows.link(input, rhythm && nextRecheck(rhythm, new Date(), Math.random)))
  }
}

/** Null: this agent cannot be asked about a buyer. */
function rhythmOf({ getBuyer, capabilities }: BillingAgent): ScreeningRhythm | null {
  return getBuyer ? capabilities.screening_rhythm : null
}

/** The same answers would be refused again. */
function isRefusedForGood(row: BuyerRow, dataHash: string): boolean {
  return row.state === "refused" && row.data_hash === dataHash
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

/** Key order does not count: the same answers are the same application. */
function hashOf(data: ApplicationData): string {
  const sorted = Object.keys(data)
    .sort()
    .map((name) => [name, data[name]])
  return createHash("sha256").update(JSON.stringify(sorted)).digest("hex")
}
