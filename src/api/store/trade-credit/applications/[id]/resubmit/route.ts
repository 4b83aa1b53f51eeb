import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../../workflows/deps"
import { resubmitApplication } from "../../../../../../workflows/application/resubmit-application"
import { validateForProgram } from "../../../../../../workflows/application/validate-for-program"
import { findOwnApplication } from "../../../../../helpers/find-own-application"
import { route } from "../../../../../helpers/handle"
import { conflict } from "../../../../../helpers/http-refusal"
import { requestLocale } from "../../../../../helpers/locale"
import { limitForms } from "../../../../../helpers/rate-limit"
import { fieldDetails, refuseInvalid } from "../../../../../helpers/refuse-invalid-application"
import { serializeApplication } from "../../../../../helpers/serialize-application"
import { validateBody } from "../../../../../helpers/validate"
import { resubmitApplicationBody } from "../../validators"

/** Answers a request for information: the whole form again, corrected. What was accepted before stays accepted. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const application = await findOwnApplication(req)
  const deps = depsOf(req.scope)
  const program = deps.tradeCredit.program(application.program_id)
  const data = await limitForms(req, "resubmissions", () => {
    const form = validateForProgram(deps.billingAgents, program, validateBody(resubmitApplicationBody, req).data)
    refuseInvalid(fieldDetails(form.problems))
    return form.data
  })
  const resubmitted = await resubmitApplication(deps, application, data)
  if (!resubmitted) {
    throw conflict("no_information_requested", {
      en: `Application ${application.id} does not wait for information from you.`,
      ja: `お申し込み(${application.id})について、追加の情報は求められていません。`,
    })
  }
  res.json({ application: serializeApplication(resubmitted, requestLocale(req)) })
})
