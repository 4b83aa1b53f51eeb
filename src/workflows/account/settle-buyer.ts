import type { BuyerRegistrationRecord } from "../../modules/billing-agent/types"
import type { AccountRecord, SetAccountStatus } from "../../modules/trade-credit/types"
import type { CreditDeps } from "../deps"

/**
 * Brings the accounts of a buyer to what the agent says of him, wherever the answer came from: a *no* suspends, a new *yes*
 * lifts that suspension again, and never one by staff. The agent's state itself never moves back (`next-buyer-state.ts`).
 * The mark comes last, so that what a crash leaves half done is done again.
 *
 * @param known an account as it was just read; it is brought there also if that was done before and undone since
 * @returns whether the status of an account was touched
 */
export async function settleBuyer(
  deps: CreditDeps,
  registration: BuyerRegistrationRecord,
  known?: AccountRecord
): Promise<boolean> {
  const isShown = registration.settled_state === registration.state && (!known || shows(known, registration))
  return isShown ? false : bring(deps, registration)
}

async function bring(deps: CreditDeps, registration: BuyerRegistrationRecord): Promise<boolean> {
  const wish = wishOf(registration)
  if (!wish) {
    return false
  }
  const accounts = await accountsOf(deps, registration)
  for (const account of accounts) {
    await deps.tradeCredit.setAccountStatus({ ...wish, account_id: account.id })
    // Also when it was so already: the one who set it may have died before this line.
    await deps.tradeCredit.wakeOrdersOfAccount(account.id)
  }
  // Another answer may have come, and been shown and marked, before this one was: then it is the newer one that counts.
  const { agent_id, number } = registration
  const now = await deps.billingAgents.findBuyer({ agent_id, number })
  if (now && now.state !== registration.state) {
    await bring(deps, now)
    return accounts.length > 0
  }
  await deps.billingAgents.markBuyerSettled({ id: registration.id, state: registration.state })
  return accounts.length > 0
}

/** The agent's no to a buyer who had its yes. */
export function isStopped({ state }: Pick<BuyerRegistrationRecord, "state">): boolean {
  return state === "declined" || state === "suspended" || state === "closed"
}

export function isSuspendedByAgent({ status, status_actor }: AccountRecord, agentId: string): boolean {
  return status === "suspended" && status_actor === actorOf(agentId)
}

export function accountsOf(
  { tradeCredit }: CreditDeps,
  { agent_id, number }: Pick<BuyerRegistrationRecord, "agent_id" | "number">
): Promise<AccountRecord[]> {
  const programs = tradeCredit.programs().filter((program) => program.agent_id === agent_id)
  return tradeCredit.accountsOfAgentBuyer({
    agent_buyer_number: number,
    program_ids: programs.map(({ id }) => id),
  })
}

const actorOf = (agentId: string) => `agent:${agentId}`

function shows(account: AccountRecord, registration: BuyerRegistrationRecord): boolean {
  return isStopped(registration)
    ? account.status !== "active"
    : registration.state !== "approved" || !isSuspendedByAgent(account, registration.agent_id)
}

function wishOf(registration: BuyerRegistrationRecord): Omit<SetAccountStatus, "account_id"> | null {
  const { agent_id, state, last_answer } = registration
  const actor = actorOf(agent_id)
  if (isStopped(registration)) {
    const words = last_answer?.kind === "accepted" && last_answer.message ? ` It says: ${last_answer.message}` : ""
    const reason = `The billing agent no longer takes orders of this buyer (${state}).${words}`
    return { status: "suspended", actor, reason }
  }
  return state === "approved"
    ? { status: "active", actor, reason: "The billing agent takes orders of this buyer again." }
    : null
}
