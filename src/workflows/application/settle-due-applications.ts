import { hasAccounts } from "../../domain/program/program"
import type { BuyerRegistrationRecord } from "../../modules/billing-agent/types"
import type { ApplicationRecord } from "../../modules/trade-credit/types"
import type { AccountOrderDeps, CreditDeps } from "../deps"
import { isScreenedByAgent, settleApplication } from "./settle-application"

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
export async function settleDueApplications(
  deps: CreditDeps & Pick<AccountOrderDeps, "logger">,
  { limit }: { limit: number }
): Promise<string[]> {
  const settled: string[] = []
  for (const application of await openApplications(deps)) {
    if (settled.length >= limit) {
      break
    }
    const { id } = application
    try {
      if (await isDue(deps, application)) {
        await settleApplication(deps, id, { deadline: Date.now() + DEADLINE_MS, send: true, ask: "due" })
        settled.push(id)
      }
    } catch (error) {
      // One that cannot be settled must not keep all younger ones waiting.
      deps.logger.error(`Application ${id} could not be settled and will be tried again: ${(error as Error).message}`)
    }
  }
  return settled
}

type OpenApplication = Pick<ApplicationRecord, "id" | "status">

/** Read whole before anything is settled: what is settled leaves the list, and pages would shift. */
async function openApplications({ tradeCredit, billingAgents }: CreditDeps): Promise<OpenApplication[]> {
  const program_id = tradeCredit
    .programs()
    .filter((program) => hasAccounts(program) && isScreenedByAgent(billingAgents, program))
    .map(({ id }) => id)
  const open: OpenApplication[] = []
  for (let page = 0; program_id.length > 0 && page < PAGES_MAX; page++) {
    const { applications } = await tradeCredit.listApplications(
      { program_id, status: ["submitted", "under_review", "needs_information"] },
      { limit: PAGE_SIZE, offset: page * PAGE_SIZE, oldest_first: true }
    )
    open.push(...applications.map(({ id, status }: ApplicationRecord) => ({ id, status })))
    if (applications.length < PAGE_SIZE) {
      break
    }
  }
  return open
}

async function isDue({ billingAgents }: CreditDeps, { id, status }: OpenApplication): Promise<boolean> {
  const registration = await billingAgents.findBuyer({ application_id: id })
  return (
    !registration ||
    isDecided(registration) ||
    isTimeFor(registration) ||
    (isUnsent(registration) && registration.next_ask_at === null) ||
    (status === "under_review" && isQuestion(registration))
  )
}

/** Never sent, or a crash came before its outcome was written: a wait is only known after an outcome. */
function isUnsent({ state }: BuyerRegistrationRecord): boolean {
  return ["queued", "sending", "unknown"].includes(state)
}

/** Decided at the agent while the application is open: a crash came between the two. */
function isDecided({ state }: BuyerRegistrationRecord): boolean {
  return ["approved", "declined", "suspended", "closed"].includes(state)
}

/** What the agent wants corrected. Once the buyer has answered it waits to be sent: a crash came between the two. */
function isQuestion({ state, last_answer }: BuyerRegistrationRecord): boolean {
  return state === "needs_information" || (state === "refused" && last_answer?.reason === "invalid_request")
}

function isTimeFor({ next_ask_at }: BuyerRegistrationRecord): boolean {
  return next_ask_at !== null && next_ask_at.getTime() <= Date.now()
}
