import type { Logger } from "@medusajs/framework/types"
import type { ApplicationRecord, SubmitApplication } from "../../modules/trade-credit/types"
import type { CreditDeps } from "../deps"
import { settleApplication } from "./settle-application"

/** How long an applicant waits for the agent to take the application in; after that the schedule goes on. */
const AGENT_DEADLINE_MS = 2_000

type SubmitDeps = CreditDeps & { logger: Logger }

/** Takes in an application and brings it on its way. */
export async function submitApplication(deps: SubmitDeps, input: SubmitApplication): Promise<ApplicationRecord> {
  return startSettling(deps, await deps.tradeCredit.submitApplication(input))
}

/** An application that is stored is never lost: whatever stops its first step, the schedule takes it up again. */
export async function startSettling(
  deps: SubmitDeps,
  application: ApplicationRecord,
  options: { force?: boolean } = {}
): Promise<ApplicationRecord> {
  try {
    return await settleApplication(deps, application.id, {
      deadline: Date.now() + AGENT_DEADLINE_MS,
      send: true,
      ask: null,
      ...options,
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    deps.logger.warn(`Application ${application.id} is stored but not on its way yet: ${reason}`)
    return application
  }
}
