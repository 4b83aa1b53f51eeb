import { hasAccounts } from "../../domain/program/program"
import type { BuyerRegistrationRecord } from "../../modules/billing-agent/types"
import type { ApplicationRecord } from "../../modules/trade-credit/types"
import { isScreenedByAgent, settleApplication, type CreditDeps } from "./settle-application"

const PAGE_SIZE = 100
const PAGES_MAX = 100
const DEADLINE_MS = 15_000

/**
 * For a schedule: sends what was never sent and asks the agents about those whose time has come, oldest first, one after
 * another. An open application that is not due costs one read.
 *
 * @param limit how many applications may be settled in one run
 * @returns the ids of those that were
 */
export async function settleDueApplications(deps: CreditDeps, { limit }: { limit: number }): Promise<string[]> {
  const settled: string[] = []
  for (const id of await openApplicationIds(deps)) {
    if (settled.length >= limit) {
      break
    }
    if (await isDue(deps, id)) {
      await settleApplication(deps, id, { deadline: Date.now() + DEADLINE_MS, send: true, ask: "due" })
      settled.push(id)
    }
  }
  return settled
}

/** Read whole before anything is settled: what is settled leaves the list, and pages would shift. */
async function openApplicationIds({ tradeCredit, billingAgents }: CreditDeps): Promise<string[]> {
  const program_id = tradeCredit
    .programs()
    .filter((program) => hasAccounts(program) && isScreenedByAgent(billingAgents, program))
    .map(({ id }) => id)
  const ids: string[] = []
  for (let page = 0; program_id.length > 0 && page < PAGES_MAX; page++) {
    const { applications } = await tradeCredit.listApplications(
      { program_id, status: ["submitted", "under_review", "needs_information"] },
      { limit: PAGE_SIZE, offset: page * PAGE_SIZE, oldest_first: true }
    )
    ids.push(...applications.map(({ id }: ApplicationRecord) => id))
    if (applications.length < PAGE_SIZE) {
      break
    }
  }
  return ids
}

async function isDue({ billingAgents }: CreditDeps, applicationId: string): Promise<boolean> {
  const registration = await billingAgents.findBuyer({ application_id: applicationId })
  return !registration || isUnsent(registration) || isDecided(registration) || isTimeToAsk(registration)
}

function isUnsent({ state }: BuyerRegistrationRecord): boolean {
  return ["queued", "sending", "unknown"].includes(state)
}

/** Decided at the agent while the application is open: a crash came between the two. */
function isDecided({ state }: BuyerRegistrationRecord): boolean {
  return ["approved", "declined", "suspended", "closed"].includes(state)
}

function isTimeToAsk({ next_ask_at }: BuyerRegistrationRecord): boolean {
  return next_ask_at !== null && next_ask_at.getTime() <= Date.now()
}
