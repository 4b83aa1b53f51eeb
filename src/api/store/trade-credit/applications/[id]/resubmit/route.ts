import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { depsOf } from "../../../../../../workflows/account-order/deps"
import { resubmitApplication } from "../../../../../../workflows/application/resubmit-application"
import { validateForProgram } from "../../../../../../workflows/application/validate-for-program"
import { findOwnApplication } from "../../../../../helpers/find-own-application"
import { route } from "../../../../../helpers/handle"
import { conflict } from "../../../../../helpers/http-refusal"
import { requestLocale } from "../../../../../helpers/locale"
import { limitRate } from "../../../../../helpers/rate-limit"
import { fieldDetails, refuseInvalid } from "../../../../../helpers/refuse-invalid-application"
import { serializeApplication } from "../../../../../helpers/serialize-application"
import { validateBody } from "../../../../../helpers/validate"

const Body = z.object({ data: z.record(z.string(), z.unknown()) })

/** Answers a request for information: the whole form again, corrected. What was accepted before stays accepted. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  await limitRate(req, "applications")
  const application = await findOwnApplication(req)
  const { data: raw } = validateBody(Body, req)
  const deps = depsOf(req.scope)
  const program = deps.tradeCredit.program(application.program_id)
  const { data, problems } = validateForProgram(deps.billingAgents, program, raw)
  refuseInvalid(fieldDetails(problems, requestLocale(req)))

  const resubmitted = await resubmitApplication(deps, application, data)
  if (!resubmitted) {
    throw conflict("no_information_requested", `Application ${application.id} does not wait for information from you.`)
  }
  res.json({ application: serializeApplication(resubmitted, requestLocale(req)) })
})
