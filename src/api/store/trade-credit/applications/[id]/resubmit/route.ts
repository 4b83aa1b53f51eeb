import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../../workflows/deps"
import { resubmitApplication } from "../../../../../../workflows/application/resubmit-application"
import { validateForProgram } from "../../../../../../workflows/application/validate-for-program"
import { findOwnApplication } from "../../../../../helpers/find-own-application"
import { route } from "../../../../../helpers/handle"
import { conflict, type HttpRefusal } from "../../../../../helpers/http-refusal"
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
  const answer = await limitForms(req, "resubmissions", () => {
    const { data, answers } = validateBody(resubmitApplicationBody, req)
    const form = validateForProgram(deps.billingAgents, program, data)
    refuseInvalid(fieldDetails(form.problems))
    return { data: form.data, answers }
  })
  const resubmitted = await resubmitApplication(deps, application, answer)
  if ("question" in resubmitted) {
    throw notTaken(application.id, resubmitted.question)
  }
  res.json({ application: serializeApplication(resubmitted.application, requestLocale(req)) })
})

function notTaken(id: string, question: string | null): HttpRefusal {
  if (question === null) {
    return conflict("no_information_requested", {
      en: `Application ${id} does not wait for information from you.`,
      ja: `お申し込み(${id})について、追加の情報は求められていません。`,
    })
  }
  return conflict("question_replaced", {
    en: `We have asked you something else meanwhile, so this answer was not taken: “${question}” Please look at what you entered and send it again.`,
    ja: `ご質問の内容が変わったため、このご回答は受け付けていません。新しいご質問「${question}」をご確認のうえ、もう一度お送りください。`,
  })
}
