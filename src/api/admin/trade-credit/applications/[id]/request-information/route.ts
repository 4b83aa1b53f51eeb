import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { programForm } from "../../../../../../domain/screening/program-form"
import type { ApplicationRecord } from "../../../../../../modules/trade-credit/types"
import { depsOf, type AccountOrderDeps } from "../../../../../../workflows/deps"
import { route } from "../../../../../helpers/handle"
import { conflict, invalidData } from "../../../../../helpers/http-refusal"
import { requestLocale } from "../../../../../helpers/locale"
import { validateBody } from "../../../../../helpers/validate"
import { findApplicationOf, refuseDraft, refuseIfAgentDecides, serializeAdminApplication } from "../../helpers"
import { RequestInformation } from "../../validators"

/** Asks the applicant for more, naming the fields that it is about; instead of what was asked before and is not answered. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const application = await findApplicationOf(req)
  refuseDraft(application)
  const information_request = validateBody(RequestInformation, req)
  const deps = depsOf(req.scope)
  refuseIfAgentDecides(deps, application)
  refuseUnknownFields(deps, application, information_request.fields)
  const moved = await deps.tradeCredit.moveApplication({
    id: application.id,
    status: "needs_information",
    information_request,
    replaces_request: true,
    note: information_request.message,
    actor: req.auth_context.actor_id,
  })
  if (moved.status !== "needs_information") {
    throw conflict("application_decided", `Application ${moved.id} is ${moved.status}; nothing more can be asked for.`)
  }
  res.json({ application: await serializeAdminApplication(deps, moved, requestLocale(req)) })
})

function refuseUnknownFields(deps: AccountOrderDeps, { program_id }: ApplicationRecord, fields: string[]): void {
  const program = deps.tradeCredit.program(program_id)
  const known = new Set(programForm(program, deps.billingAgents.agent(program.agent_id)).map(({ name }) => name))
  const unknown = fields.flatMap((name, index) => (known.has(name) ? [] : [{ name, index }]))
  if (unknown.length > 0) {
    throw invalidData(
      unknown.map(({ name, index }) => ({ path: `fields.${index}`, message: `The form has no field "${name}".` }))
    )
  }
}
