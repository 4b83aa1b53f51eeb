import type { Program } from "../../domain/program/program"
import { declineReasonOf } from "../../domain/screening/decline-reasons"
import { programForm } from "../../domain/screening/program-form"
import type { BuyerRegistrationRecord } from "../../modules/billing-agent/types"
import { SecondAccountError } from "../../modules/trade-credit/errors"
import type { ApplicationRecord } from "../../modules/trade-credit/types"
import { millisecondsUntil } from "./milliseconds-until"
import type { CreditDeps } from "../deps"
import type { SettleOptions } from "./settle-application"

/** How long the agent may be waited for, and whether somebody does at a checkout. */
type Wait = Pick<SettleOptions, "deadline" | "checkout">

/** Writes what the agent said of a buyer into the application; what it has not decided changes nothing. */
export async function takeOverAnswer(
  deps: CreditDeps,
  program: Program,
  application: ApplicationRecord,
  registration: BuyerRegistrationRecord,
  wait: Wait
): Promise<ApplicationRecord> {
  const { tradeCredit } = deps
  const move = { id: application.id, actor: `agent:${program.agent_id}` }
  switch (registration.state) {
    case "queued":
    case "sending":
    case "unknown":
      return application
    case "refused":
      return askBuyerToCorrect(deps, program, application, registration, move)
    case "under_review":
      return tradeCredit.moveApplication({ ...move, status: "under_review" })
    case "needs_information":
      return tradeCredit.moveApplication({
        ...move,
        status: "needs_information",
        information_request: informationRequest(registration),
      })
    case "approved":
      return approve(deps, program, application, registration, wait)
    case "declined":
    case "suspended":
    case "closed":
      return tradeCredit.moveApplication({
        ...move,
        status: "declined",
        decline_reason: declineReasonOf("agent_declined", "en"),
      })
  }
}

/**
 * The agent found fault with the answers although our own rules had passed them: the buyer can put that right, also where
 * the agent's code does not say which answer it is. Any other refusal (a wrong password, a clash of numbers) is the
 * merchant's to mend. Either way the agent's words are for staff, who see them at the registration.
 */
async function askBuyerToCorrect(
  { tradeCredit, billingAgents }: CreditDeps,
  program: Program,
  application: ApplicationRecord,
  { last_answer }: BuyerRegistrationRecord,
  move: { id: string; actor: string }
): Promise<ApplicationRecord> {
  if (last_answer?.reason !== "invalid_request") {
    return application
  }
  const form = programForm(program, billingAgents.agent(program.agent_id))
  return tradeCredit.moveApplication({
    ...move,
    status: "needs_information",
    information_request: {
      message: CHECK_AND_SEND,
      fields: form.some(({ name }) => name === last_answer.field) ? [last_answer.field!] : [],
    },
  })
}

/** In both languages, because it is written before anyone reads it. */
const CHECK_AND_SEND =
  "Please check what you entered and send it again. お申し込み内容をご確認のうえ、再度お送りください。"

/** What the agent's people said of the application comes last. */
function informationRequest({ last_answer }: BuyerRegistrationRecord): { message: string; fields: string[] } {
  const words = last_answer?.message ? ` (${last_answer.message})` : ""
  return { message: `${CHECK_AND_SEND}${words}`, fields: [] }
}

async function approve(
  { tradeCredit, billingAgents }: CreditDeps,
  program: Program,
  application: ApplicationRecord,
  registration: BuyerRegistrationRecord,
  wait: Wait
): Promise<ApplicationRecord> {
  const { credit } = billingAgents.agent(program.agent_id).capabilities
  const reading =
    credit === "amounts"
      ? await billingAgents.readCredit({
          agent_id: program.agent_id,
          buyer_number: registration.number,
          max_age_seconds: 0,
          deadline_ms: millisecondsUntil(wait.deadline),
          checkout: wait.checkout,
        })
      : null
  const credit_limit = reading?.limit_amount ?? registration.credit_limit
  // A null limit means that the agent answers probes only. One that has a limit but did not say it is asked again.
  if (credit === "amounts" && credit_limit === null) {
    return application
  }
  try {
    const approved = await tradeCredit.approveApplication({
      id: application.id,
      credit_limit,
      agent_buyer_number: registration.number,
      actor: `agent:${program.agent_id}`,
    })
    return approved.application
  } catch (error) {
    if (!(error instanceof SecondAccountError)) {
      throw error
    }
    // The customer joined another account just when applying: there is nothing to be opened, however often it is tried.
    return tradeCredit.moveApplication({
      id: application.id,
      status: "withdrawn",
      actor: "system",
      note: "The agent approved, but the customer uses another account of this program already.",
    })
  }
}
