import type { BuyerRegistrationRecord } from "../../modules/billing-agent/types"
import { syncAgentBook } from "../eligibility/sync-agent-book"
import type { AccountOrderDeps, CreditDeps } from "../deps"
import { accountsOf, settleBuyer } from "./settle-buyer"

const DEADLINE_MS = 15_000
/** Two workers that find the same buyer due at once ask once. */
const INTERVAL_SECONDS = 60

/**
 * For a schedule: asks the agents again about decided buyers whose time has come, since they revoke and change limits
 * without telling, and brings the accounts to it.
 *
 * @returns how many buyers were looked at
 */
export async function recheckBuyers(
  deps: CreditDeps & Pick<AccountOrderDeps, "logger">,
  { limit }: { limit: number }
): Promise<number> {
  const due = await deps.billingAgents.dueBuyers({ limit })
  for (const registration of due) {
    try {
      await recheckBuyer(deps, registration)
    } catch (error) {
      // One that cannot be settled must not keep the others waiting.
      deps.logger.error(
        `Buyer registration ${registration.id} could not be settled and will be tried again: ${(error as Error).message}`
      )
    }
  }
  return due.length
}

async function recheckBuyer(deps: CreditDeps, due: BuyerRegistrationRecord): Promise<void> {
  const isTime = due.next_ask_at !== null && due.next_ask_at.getTime() <= Date.now()
  if (isTime && !(await isUsed(deps, due))) {
    await settleBuyer(deps, due)
    await deps.billingAgents.restBuyer(due.id)
    return
  }
  const registration = isTime
    ? await deps.billingAgents.askBuyer({
        id: due.id,
        deadline_ms: DEADLINE_MS,
        min_interval_seconds: INTERVAL_SECONDS,
      })
    : due
  await settleBuyer(deps, registration)
  if (isTime && registration.state === "approved" && registration.last_answer?.kind === "accepted") {
    await syncLimits(deps, registration)
  }
}

/**
 * Once all who used the buyer's accounts were deleted and nothing of theirs is open, there is nobody to ask about. Should
 * staff appoint somebody, his first checkout asks.
 */
async function isUsed(deps: CreditDeps, due: BuyerRegistrationRecord): Promise<boolean> {
  for (const { id } of await accountsOf(deps, due)) {
    const [members, holds] = await Promise.all([deps.tradeCredit.listMembers(id), deps.tradeCredit.openHolds(id)])
    if (members.length > 0 || holds.length > 0) {
      return true
    }
  }
  return false
}

/** A limit that the agent has changed shows in its figures. */
async function syncLimits(deps: CreditDeps, registration: BuyerRegistrationRecord): Promise<void> {
  const { credit } = deps.billingAgents.agent(registration.agent_id).capabilities
  for (const account of credit === "amounts" ? await accountsOf(deps, registration) : []) {
    const program = deps.tradeCredit.program(account.program_id)
    if (program.book === "agent" && account.status === "active") {
      await syncAgentBook(deps, { program, account, max_age_seconds: 0, deadline_ms: DEADLINE_MS })
    }
  }
}
