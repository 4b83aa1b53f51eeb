import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { ApplicationRecord } from "../../modules/trade-credit/types"
import { depsOf } from "../../workflows/deps"
import { findApplication } from "../../workflows/application/read-application"
import { notFound } from "./http-refusal"

/** The application of `:id`, if it is the caller's. @throws HttpRefusal 404 */
export async function findOwnApplication(req: AuthenticatedMedusaRequest): Promise<ApplicationRecord> {
  const { tradeCredit } = depsOf(req.scope)
  const application = await findApplication(tradeCredit, req.params.id, { customer_id: req.auth_context.actor_id })
  if (!application) {
    throw notFound("Application", req.params.id)
  }
  return application
}
