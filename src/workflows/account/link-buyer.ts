import { MedusaError } from "@medusajs/framework/utils"
import type { Program } from "../../domain/program/program"
import { OPEN_STATES } from "../../domain/screening/application-states"
import type { AgentAnswer, BuyerSnapshot } from "../../modules/billing-agent/port"
import type { AccountRecord } from "../../modules/trade-credit/types"
import { findApplication } from "../application/read-application"
import type { CreditDeps } from "../deps"

const DEADLINE_MS = 10_000

export type LinkBuyer = {
  program_id: string
  customer_id: string
  company_name: string
  /** The buyer's number at the agent. */
  agent_buyer_id: string
  external_id?: string
  payment_terms?: Program["terms"]
  actor: string
}

/**
 * An account for a buyer whom the agent already knows, without a new screening, at the limit that the agent gives.
 * Repeated, at once or after a crash between its two writes, it ends with one registration and one account.
 *
 * @throws MedusaError `invalid_data` when the agent does not know the number · `not_allowed` when it has not approved the
 * buyer, or gives no answer · what `createAccount` throws when another has the number or the customer an account
 */
export async function linkAgentBuyer(deps: CreditDeps, input: LinkBuyer): Promise<AccountRecord> {
  const program = deps.tradeCredit.program(input.program_id)
  assertLinkable(deps, program, input)
  const made = await findLinked(deps, input)
  if (made) {
    return made
  }
  const snapshot = approvedOrThrow(
    await deps.billingAgents.lookUpBuyer({
      agent_id: program.agent_id,
      number: input.agent_buyer_id,
      deadline_ms: DEADLINE_MS,
    }),
    input.agent_buyer_id
  )
  const credit_limit = await readLimit(deps, program, input.agent_buyer_id, snapshot)
  const registration = await deps.billingAgents.linkBuyer({
    agent_id: program.agent_id,
    program_id: program.id,
    number: input.agent_buyer_id,
    credit_limit,
  })
  if (registration.application_id !== null && registration.program_id === program.id) {
    await assertNoOtherAccount(deps, input.agent_buyer_id, registration.application_id)
  }
  if (registration.state !== "approved") {
    // He applied through another program, and what the agent has said since was not taken over yet.
    await deps.billingAgents.askBuyer({ id: registration.id, deadline_ms: DEADLINE_MS, min_interval_seconds: 0 })
  }
  return create(deps, input, credit_limit)
}

/** He applied here under this number. Of what was declined, withdrawn or has expired no account ever comes. */
async function assertNoOtherAccount(deps: CreditDeps, number: string, applicationId: string): Promise<void> {
  const application = await findApplication(deps.tradeCredit, applicationId)
  const through = `The buyer "${number}" is at the agent through application ${applicationId}`
  if (application && OPEN_STATES.includes(application.status)) {
    throw refused(`${through}, which makes its own account once it is approved. Decide on that one.`)
  }
  if (application?.account_id) {
    throw refused(
      `${through}, which made account ${application.account_id}. Use that one; if it is closed, it keeps this number, so ` +
        "the agent has to give the buyer another."
    )
  }
}

/** Two at once: the second finds the first one's account under its number. */
async function create(deps: CreditDeps, input: LinkBuyer, credit_limit: number | null): Promise<AccountRecord> {
  const { agent_buyer_id, ...account } = input
  try {
    return await deps.tradeCredit.createAccount({ ...account, agent_buyer_number: agent_buyer_id, credit_limit })
  } catch (error) {
    const made = await findLinked(deps, input)
    if (made) {
      return made
    }
    throw error
  }
}

/** This customer's account in this program, if it is of this very buyer. */
async function findLinked({ tradeCredit }: CreditDeps, input: LinkBuyer): Promise<AccountRecord | null> {
  const [{ account }] = await tradeCredit.readBuyer(input.customer_id, [input.program_id])
  const isOfBuyer = account?.agent_buyer_number === input.agent_buyer_id && account.status !== "closed"
  return isOfBuyer ? account : null
}

function assertLinkable({ billingAgents }: CreditDeps, program: Program, { agent_buyer_id }: LinkBuyer): void {
  const { capabilities } = billingAgents.agent(program.agent_id)
  if (capabilities.buyer_screening !== "agent") {
    throw invalid(
      `agent_buyer_id: the program "${program.id}" has no billing agent that knows buyers; leave it out and give a credit_limit.`
    )
  }
  const isNumber = /^[0-9A-Za-z-]+$/.test(agent_buyer_id)
  if (!isNumber || agent_buyer_id.length > capabilities.buyer_number_length_max) {
    throw invalid(
      `agent_buyer_id: "${agent_buyer_id}" is no buyer number of the agent "${program.agent_id}": it has at most ` +
        `${capabilities.buyer_number_length_max} characters of 0-9, A-Z, a-z and hyphen.`
    )
  }
}

function approvedOrThrow(answer: AgentAnswer<BuyerSnapshot>, number: string): BuyerSnapshot {
  if (answer.kind === "refused" && (answer.reason === "not_found" || answer.reason === "invalid_request")) {
    throw invalid(`agent_buyer_id: the billing agent knows no buyer "${number}". Check the number in its own screen.`)
  }
  if (answer.kind !== "accepted") {
    throw refused(
      `The billing agent could not say how the buyer "${number}" stands: ${answer.message} Nothing was written; try again.`
    )
  }
  const { state, message } = answer.value
  if (state !== "approved") {
    const words = message ? ` (${message})` : ""
    throw refused(
      `The billing agent has not approved the buyer "${number}": ${STATE_WORDS[state]}${words}. Link the buyer once it has.`
    )
  }
  return answer.value
}

const STATE_WORDS: Record<Exclude<BuyerSnapshot["state"], "approved">, string> = {
  under_review: "it is still under review",
  needs_information: "the agent waits for information",
  declined: "it was declined",
  suspended: "it is suspended",
  closed: "it is closed",
}

/** Null: the agent answers probes only. */
async function readLimit(
  { billingAgents }: CreditDeps,
  program: Program,
  number: string,
  snapshot: BuyerSnapshot
): Promise<number | null> {
  const said = snapshot.credit_limit ?? null
  if (billingAgents.agent(program.agent_id).capabilities.credit !== "amounts") {
    return said
  }
  const reading = await billingAgents.readCredit({
    agent_id: program.agent_id,
    buyer_number: number,
    max_age_seconds: 0,
    deadline_ms: DEADLINE_MS,
  })
  const limit = reading?.limit_amount ?? said
  if (limit === null) {
    throw refused(`The billing agent did not say the limit of the buyer "${number}". Nothing was written; try again.`)
  }
  return limit
}

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)
const refused = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
