import type { MedusaRequest } from "@medusajs/framework/http"
import { screeningStatusOf } from "../../../../domain/credit/screening-status"
import type { Locale } from "../../../../domain/program/locale"
import { OPEN_STATES } from "../../../../domain/screening/application-states"
import { localizedDeclineReason } from "../../../../domain/screening/decline-reasons"
import type { ApplicationRecord } from "../../../../modules/trade-credit/types"
import { depsOf, type AccountOrderDeps } from "../../../../workflows/deps"
import { findApplication } from "../../../../workflows/application/read-application"
import { isScreenedByAgent } from "../../../../workflows/application/settle-application"
import { conflict, notAllowed, notFound } from "../../../helpers/http-refusal"

/** The application of `:id`. @throws HttpRefusal 404 */
export async function findApplicationOf(req: MedusaRequest): Promise<ApplicationRecord> {
  const application = await findApplication(depsOf(req.scope).tradeCredit, req.params.id)
  if (!application) {
    throw notFound("Application", req.params.id)
  }
  return application
}

/** @throws HttpRefusal 409 for a draft: nobody has handed it in yet, so there is nothing to decide on */
export function refuseDraft({ id, status }: ApplicationRecord): void {
  if (status === "draft") {
    throw conflict(
      "application_incomplete",
      `Application ${id} waits for papers that the applicant has yet to send; it is handed in by itself once they are there.`
    )
  }
}

/** @throws HttpRefusal 400 where the agent decides on buyers */
export function refuseIfAgentDecides(
  { tradeCredit, billingAgents }: AccountOrderDeps,
  application: ApplicationRecord
): void {
  const program = tradeCredit.program(application.program_id)
  if (isScreenedByAgent(billingAgents, program)) {
    throw notAllowed(
      "agent_decides",
      `Applications for ${program.id} are decided by the billing agent ${program.agent_id}, not here. Use "refresh" to ask it now.`
    )
  }
}

/** @throws HttpRefusal 409 where the agent has said yes, which has not been taken over yet */
export async function refuseIfAgentApproved(
  { billingAgents }: AccountOrderDeps,
  { id, status }: ApplicationRecord
): Promise<void> {
  const registration = await billingAgents.findBuyer({ application_id: id })
  if (registration?.state === "approved" && OPEN_STATES.includes(status)) {
    throw conflict(
      "agent_approved",
      `The billing agent ${registration.agent_id} has approved application ${id}. Use "refresh" to take that over.`
    )
  }
}

/** As staff see it: with the customer, and how the buyer stands at the agent. */
export async function serializeAdminApplication(
  deps: AccountOrderDeps,
  application: ApplicationRecord,
  locale: Locale
) {
  const [facts] = await deps.tradeCredit.readBuyer(application.customer_id, [application.program_id])
  const registration = await deps.billingAgents.findBuyer({ application_id: application.id })
  const { updated_at, ...shown } = application
  const { decline_reason, status } = shown
  return {
    ...shown,
    waiting_since: OPEN_STATES.includes(status) ? updated_at : null,
    decline_reason: decline_reason && localizedDeclineReason(decline_reason, locale),
    screening_status: screeningStatusOf(facts.account, facts.application),
    agent_buyer: registration && {
      agent_id: registration.agent_id,
      number: registration.number,
      state: registration.state,
      credit_limit: registration.credit_limit,
      last_answer: registration.last_answer,
      last_asked_at: registration.last_asked_at,
    },
  }
}
