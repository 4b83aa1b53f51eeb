import type { Program } from "../../domain/program/program"
import type { BuyerRegistrationRecord } from "../../modules/billing-agent/types"
import type { AccountRecord } from "../../modules/trade-credit/types"
import { millisecondsUntil } from "../application/milliseconds-until"
import type { CreditDeps } from "../deps"

/** A stopped buyer who reloads the checkout does not make us ask each time. */
const INTERVAL_SECONDS = 30

/**
 * Has the agent taken back its yes to this buyer? Its word counts for as long as the program says; a no is asked about
 * again sooner, because the buyer may have put it right. A buyer who was linked by hand was never screened through us.
 */
export async function isStoppedAtAgent(
  { billingAgents }: CreditDeps,
  program: Program,
  { agent_buyer_number }: AccountRecord,
  deadline: number
): Promise<boolean> {
  if (agent_buyer_number === null) {
    return false
  }
  const known = await billingAgents.findBuyer({ agent_id: program.agent_id, number: agent_buyer_number })
  if (!known) {
    return false
  }
  if (!isStopped(known) && countsStill(known, program)) {
    return false
  }
  const asked = await billingAgents.askBuyer({
    id: known.id,
    // The other half is for what is left of the credit.
    deadline_ms: Math.ceil(millisecondsUntil(deadline) / 2),
    min_interval_seconds: INTERVAL_SECONDS,
  })
  return isStopped(asked)
}

function isStopped({ state }: BuyerRegistrationRecord): boolean {
  return state === "declined" || state === "suspended" || state === "closed"
}

function countsStill({ last_answer }: BuyerRegistrationRecord, { status_max_age_seconds }: Program): boolean {
  return (
    last_answer?.kind === "accepted" &&
    Date.now() - new Date(last_answer.at).getTime() <= status_max_age_seconds * 1_000
  )
}
