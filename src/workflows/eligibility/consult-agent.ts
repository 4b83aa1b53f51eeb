import type { AgentView } from "../../domain/credit/gate"
import type { Program } from "../../domain/program/program"
import type { AccountRecord, BuyerFacts } from "../../modules/trade-credit/types"
import { millisecondsUntil } from "../application/milliseconds-until"
import type { CreditDeps } from "../deps"
import { isScreenedByAgent, settleApplication } from "../application/settle-application"
import { isSuspendedByAgent } from "../account/settle-buyer"
import { standingAtAgent } from "./standing-at-agent"
import { FRESH_MS, syncAgentBook } from "./sync-agent-book"

export type Consultation = {
  program: Program
  customer_id: string
  facts: BuyerFacts
  /** Epoch milliseconds at which the buyer has waited long enough. */
  deadline: number
  /** Ask even if the last answer still counts. */
  anew?: boolean
}

export type Consulted = {
  /** Read again if the agent's answer changed them. */
  facts: BuyerFacts
  /** Null: there was nothing to ask. */
  agent: AgentView | null
  /** Asking once more would bring nothing newer. */
  fresh: boolean
}

/** A buyer who reloads the checkout under review does not make us ask each time. */
const STATUS_INTERVAL_SECONDS = 30

/**
 * What must be asked of the agent before the gate can judge: how a running screening stands, so that an approval shows
 * at once; whether its yes still stands; and what is left at the agent where it keeps the book.
 */
export async function consultAgent(deps: CreditDeps, consultation: Consultation): Promise<Consulted> {
  const current = await withScreening(deps, consultation)
  const { account } = current
  const { program } = consultation
  if (!account || !(account.status === "active" || isSuspendedByAgent(account, program.agent_id))) {
    return { facts: current, agent: null, fresh: false }
  }
  const isBookKept = keepsBook(deps, program, account)
  const age_seconds = secondsSince(account.synced_at)
  const isCompared = isBookKept && age_seconds <= program.amounts_max_age_seconds
  if (isCompared && account.status === "active" && !consultation.anew) {
    return { facts: current, agent: viewOf(program, { usable: true, age_seconds }), fresh: false }
  }
  const { word, changed } = await standingAtAgent(deps, program, account, consultation.deadline)
  const facts = changed ? await reread(deps, consultation) : current
  if (word === "stopped") {
    return { facts, agent: viewOf(program, { usable: false, age_seconds: 0 }), fresh: true }
  }
  if (isBookKept && facts.account?.status === "active") {
    // What it would lend says also that it serves him.
    return withBook(deps, { ...consultation, facts }, facts.account)
  }
  return { facts, agent: word === "unheard" ? viewOf(program, null) : null, fresh: word === "unheard" }
}

async function withScreening(deps: CreditDeps, consultation: Consultation): Promise<BuyerFacts> {
  const { program, facts, deadline } = consultation
  const { application } = facts
  const isWaiting =
    application !== null && ["submitted", "under_review", "needs_information"].includes(application.status)
  if (!isWaiting || facts.account?.status === "active" || !isScreenedByAgent(deps.billingAgents, program)) {
    return facts
  }
  const settled = await settleApplication(deps, application.id, {
    deadline,
    send: false,
    ask: STATUS_INTERVAL_SECONDS,
    checkout: true,
  })
  return settled.status === application.status ? facts : reread(deps, consultation)
}

/** Does the agent tell what it would still lend on this account? */
export function keepsBook({ billingAgents }: CreditDeps, program: Program, account: AccountRecord): boolean {
  return (
    program.book === "agent" &&
    account.agent_buyer_number !== null &&
    billingAgents.agent(program.agent_id).capabilities.credit !== "none"
  )
}

async function withBook(deps: CreditDeps, consultation: Consultation, account: AccountRecord): Promise<Consulted> {
  const { program, anew } = consultation
  const askedAt = Date.now()
  const { reading, synced } = await syncAgentBook(deps, {
    program,
    account,
    max_age_seconds: anew ? 0 : program.amounts_max_age_seconds,
    deadline_ms: millisecondsUntil(consultation.deadline),
    checkout: true,
  })
  const answer = reading && { usable: reading.usable, age_seconds: secondsSince(reading.read_at) }
  // The answer may be one that another request has asked for, and written into the account before we could.
  const isOfAnother = reading !== null && reading.read_at.getTime() < askedAt
  return {
    facts: synced || isOfAnother ? await reread(deps, consultation) : consultation.facts,
    agent: viewOf(program, answer),
    fresh: reading === null || reading.read_at.getTime() >= askedAt - FRESH_MS,
  }
}

async function reread({ tradeCredit }: CreditDeps, { customer_id, program }: Consultation): Promise<BuyerFacts> {
  const [facts] = await tradeCredit.readBuyer(customer_id, [program.id])
  return facts
}

function viewOf(program: Program, answer: AgentView["answer"]): AgentView {
  return { answer, max_age_seconds: program.amounts_max_age_seconds }
}

function secondsSince(instant: Date | null): number {
  return instant ? Math.max(0, (Date.now() - instant.getTime()) / 1000) : Infinity
}
