import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../../workflows/deps"
import { refuseTooFineLimit } from "../../../../../helpers/credit-limit"
import { route } from "../../../../../helpers/handle"
import { requestLocale } from "../../../../../helpers/locale"
import { staffOf } from "../../../../../helpers/staff"
import { validateBody } from "../../../../../helpers/validate"
import { findApplicationOf, refuseDraft, refuseIfAgentDecides, serializeAdminApplication } from "../../helpers"
import { ApproveApplication } from "../../validators"

/**
 * Opens the account with this limit; the applicant becomes its owner. Above the program's `second_person_above.approve`
 * the application becomes `pending_second_approval`, until another person approves the same.
 */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const application = await findApplicationOf(req)
  const { id } = application
  refuseDraft(application)
  const body = validateBody(ApproveApplication, req)
  const deps = depsOf(req.scope)
  refuseIfAgentDecides(deps, application)
  refuseTooFineLimit(deps.tradeCredit.program(application.program_id), body.credit_limit)
  const approved = await deps.tradeCredit.approveByStaff({ id, ...body, ...staffOf(req) })
  res.json({ application: await serializeAdminApplication(deps, approved.application, requestLocale(req)) })
})
