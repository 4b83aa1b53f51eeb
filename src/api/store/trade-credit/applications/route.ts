import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { depsOf } from "../../../../workflows/account-order/deps"
import { consentsOf } from "../../../../workflows/application/consents"
import { submitApplication } from "../../../../workflows/application/submit-application"
import { validateForProgram } from "../../../../workflows/application/validate-for-program"
import { findProgramToApplyFor } from "../../../helpers/find-program"
import { route } from "../../../helpers/handle"
import { requestLocale } from "../../../helpers/locale"
import { limitRate } from "../../../helpers/rate-limit"
import { consentDetails, fieldDetails, refuseInvalid } from "../../../helpers/refuse-invalid-application"
import { serializeApplication } from "../../../helpers/serialize-application"
import { paging, validateBody, validateQuery } from "../../../helpers/validate"
import { refuseSecondAccount } from "../../../helpers/refuse-second-account"

const accepted = z.object({ id: z.string().max(100), version: z.string().max(100) }).strict()

const Body = z.object({
  program_id: z.string().max(100),
  data: z.record(z.string(), z.unknown()),
  accepted_disclosures: z.array(accepted).max(50).default([]),
})

const Query = z.object({ ...paging, program_id: z.string().max(100).optional() })

/** The caller's applications, newest first. */
export const GET = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { limit, offset, ...filter } = validateQuery(Query, req)
  const mine = { ...filter, customer_id: req.auth_context.actor_id }
  const { applications, count } = await depsOf(req.scope).tradeCredit.listApplications(mine, { limit, offset })
  const locale = requestLocale(req)
  res.json({ applications: applications.map((one) => serializeApplication(one, locale)), count, offset, limit })
})

/** Applies for an account. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  await limitRate(req, "applications")
  const { program_id, data: raw, accepted_disclosures } = validateBody(Body, req)
  const deps = depsOf(req.scope)
  const locale = requestLocale(req)
  const program = findProgramToApplyFor(deps.tradeCredit, program_id)
  const { data, problems } = validateForProgram(deps.billingAgents, program, raw)
  refuseInvalid([...fieldDetails(problems, locale), ...consentDetails(program, accepted_disclosures, locale)])

  const customer_id = req.auth_context.actor_id
  await refuseSecondAccount(deps.tradeCredit, customer_id, program_id)
  const consents = consentsOf(program, accepted_disclosures, { customer_id, ip: req.ip ?? null })
  const application = await submitApplication(deps, { program_id, customer_id, data, consents })
  res.status(201).json({ application: serializeApplication(application, locale) })
})
