import type { Program } from "../../domain/program/program"
import type { BuyerRegistrationRecord } from "../../modules/billing-agent/types"
import type { AccountRecord } from "../../modules/trade-credit/types"
import { isStopped, settleBuyer } from "../account/settle-buyer"
import { millisecondsUntil } from "../application/milliseconds-until"
import type { CreditDeps } from "../deps"

/** A stopped buyer who reloads the checkout does not make us ask each time. */
const INTERVAL_SECONDS = 30

export type Standing = {
  /** `unheard`: the agent's last word is older than the program lets it count, and there is no newer one. */
  word: "served" | "stopped" | "unheard"
  /** The account is not as it was read any more. */
  changed: boolean
}

/**
 * Does the agent still say yes to this buyer? Its word counts for as long as the program says; a no is asked about again
 * sooner, because the buyer may have put it right. What is heard shows in the account.
 */
export async function standingAtAgent(
  deps: CreditDeps,
  program: Program,
  account: AccountRecord,
  deadline: number
): Promise<Standing> {
  const { billingAgents } = deps
  const { agent_buyer_number } = account
  const known =
    agent_buyer_number === null
      ? null
      : await billingAgents.findBuyer({ agent_id: program.agent_id, number: agent_buyer_number })
  if (!known) {
    // Where the agent screens nobody there is no word to wait for.
    return { word: "served", changed: false }
  }
  if (!isStopped(known) && countsStill(known, program)) {
    return { word: "served", changed: await settleBuyer(deps, known, account) }
  }
  const asked = await billingAgents.askBuyer({
    id: known.id,
    // The other half is for what is left of the credit.
    deadline_ms: Math.ceil(millisecondsUntil(deadline) / 2),
    min_interval_seconds: INTERVAL_SECONDS,
    checkout: true,
  })
  const changed = await settleBuyer(deps, asked, account)
  return { word: isStopped(asked) ? "stopped" : countsStill(asked, program) ? "served" : "unheard", changed }
}

function countsStill({ heard_at }: BuyerRegistrationRecord, { status_max_age_seconds }: Program): boolean {
  return heard_at !== null && Date.now() - heard_at.getTime() <= status_max_age_seconds * 1_000
}
