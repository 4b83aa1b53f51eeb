import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../workflows/deps"
import { consentsOf } from "../../../../workflows/application/consents"
import { submitApplication } from "../../../../workflows/application/submit-application"
import { route } from "../../../helpers/handle"
import { pickFields } from "../../../helpers/list-query"
import { requestLocale } from "../../../helpers/locale"
import { limitForms } from "../../../helpers/rate-limit"
import { refuseSecondAccount, tellOpenApplication } from "../../../helpers/refuse-second-account"
import { serializeApplication } from "../../../helpers/serialize-application"
import { validateQuery } from "../../../helpers/validate"
import { readForm } from "./read-form"
import { listApplicationsQuery } from "./validators"

/** The caller's applications, newest first unless `order` says otherwise. */
export const GET = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { limit, offset, order, fields, program_id } = validateQuery(listApplicationsQuery, req)
  const { applications, count } = await depsOf(req.scope).tradeCredit.listApplications(
    { ...(program_id && { program_id }), customer_id: req.auth_context.actor_id },
    { limit, offset, oldest_first: !order.descending }
  )
  const locale = requestLocale(req)
  const serialized = applications.map((one) => serializeApplication(one, locale))
  res.json({ applications: pickFields(serialized, fields), count, offset, limit })
})

/** Applies for an account. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const deps = depsOf(req.scope)
  const { program, data, accepted_disclosures } = await limitForms(req, "applications", () => readForm(req, deps))
  const customer_id = req.auth_context.actor_id
  await refuseSecondAccount(deps.tradeCredit, customer_id, program.id)
  const consents = consentsOf(program, accepted_disclosures, { customer_id, ip: req.ip ?? null })
  const input = { program_id: program.id, customer_id, data, consents }
  const application = await submitApplication(deps, input).catch(tellOpenApplication)
  res.status(201).json({ application: serializeApplication(application, requestLocale(req)) })
})
