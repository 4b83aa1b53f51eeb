import type { BillingAgents, BuyerRegistrationRecord } from "../../modules/billing-agent/types"
import type { ApplicationRecord, ApplicationStatus } from "../../modules/trade-credit/types"
import type { Program } from "../../domain/program/program"
import type { CreditDeps } from "../deps"
import { millisecondsUntil } from "./milliseconds-until"
import { retrieveApplication } from "./read-application"
import { takeOverAnswer } from "./take-over-answer"

export type SettleOptions = {
  /** Until when (epoch milliseconds) the agent may be waited for. */
  deadline: number
  /** May it be sent (again)? At checkout only the state is asked, so that a listing never repeats an application. */
  send: boolean
  /** Also what the agent has refused before: somebody has mended what it was refused for. */
  force?: boolean
  /** `due`: on the agent's rhythm; a number: unless asked within so many seconds; null: don't ask. */
  ask: "due" | number | null
  /** Somebody waits at a checkout. */
  checkout?: boolean
}

/** Two workers that find the same application due at once ask once. */
const DUE_INTERVAL_SECONDS = 60

const WAITING: ApplicationStatus[] = ["submitted", "under_review", "needs_information"]

/**
 * Brings one application a step further: to the staff's queue, or to the agent and back with its decision. Every step
 * looks at what is stored and is done under the agent registration's claim or a move that never goes back, so it may be
 * run twice at once and after a crash at any line. It never throws for what an agent does.
 */
export async function settleApplication(
  deps: CreditDeps,
  applicationId: string,
  options: SettleOptions
): Promise<ApplicationRecord> {
  const application = await retrieveApplication(deps.tradeCredit, applicationId)
  if (!WAITING.includes(application.status)) {
    return application
  }
  const program = deps.tradeCredit.program(application.program_id)
  if (!isScreenedByAgent(deps.billingAgents, program)) {
    return application.status === "submitted"
      ? deps.tradeCredit.moveApplication({ id: application.id, status: "under_review", actor: "system" })
      : application
  }
  const before = await registrationOf(deps, program, application, options)
  if (!before) {
    return application
  }
  const registration = await askAgent(deps, await sendToAgent(deps, before, application, options), options)
  // Corrected data that has not been sent yet: the agent's old question must not come back to the buyer.
  const wasQuestion = before.state === "needs_information" || before.state === "refused"
  const isOldQuestion = !options.send && wasQuestion && registration.state === before.state
  return isOldQuestion ? application : takeOverAnswer(deps, program, application, registration, options)
}

export function isScreenedByAgent(billingAgents: BillingAgents, program: Program): boolean {
  return billingAgents.agent(program.agent_id).capabilities.buyer_screening === "agent"
}

async function registrationOf(
  { billingAgents }: CreditDeps,
  program: Program,
  application: ApplicationRecord,
  { send }: SettleOptions
): Promise<BuyerRegistrationRecord | null> {
  if (!send) {
    return billingAgents.findBuyer({ application_id: application.id })
  }
  return billingAgents.openBuyer({
    agent_id: program.agent_id,
    program_id: program.id,
    application_id: application.id,
    number_prefix: program.number_prefix,
  })
}

async function sendToAgent(
  { billingAgents }: CreditDeps,
  registration: BuyerRegistrationRecord,
  application: ApplicationRecord,
  { send, force, deadline }: SettleOptions
): Promise<BuyerRegistrationRecord> {
  if (!send) {
    return registration
  }
  const requested = application.data.requested_limit
  return billingAgents.sendBuyer({
    id: registration.id,
    data: application.data,
    ...(typeof requested === "number" ? { requested_limit: requested } : {}),
    ...(force && { force }),
    deadline_ms: millisecondsUntil(deadline),
  })
}

async function askAgent(
  { billingAgents }: CreditDeps,
  registration: BuyerRegistrationRecord,
  { ask, deadline, checkout }: SettleOptions
): Promise<BuyerRegistrationRecord> {
  const isDue = registration.next_ask_at !== null && registration.next_ask_at.getTime() <= Date.now()
  if (ask === null || (ask === "due" && !isDue)) {
    return registration
  }
  const min_interval_seconds = ask === "due" ? DUE_INTERVAL_SECONDS : ask
  return billingAgents.askBuyer({
    id: registration.id,
    deadline_ms: millisecondsUntil(deadline),
    min_interval_seconds,
    checkout,
  })
}
