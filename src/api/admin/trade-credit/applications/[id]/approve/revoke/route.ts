import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../../../workflows/deps"
import { route } from "../../../../../../helpers/handle"
import { requestLocale } from "../../../../../../helpers/locale"
import { personOf } from "../../../../../../helpers/staff"
import { validateBody } from "../../../../../../helpers/validate"
import { findApplicationOf, refuseDraft, serializeAdminApplication } from "../../../helpers"
import { RevokeApproval } from "../../../validators"

/** Takes back what the first of two people has approved; who said so, what it was and why it went stay in the history. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const found = await findApplicationOf(req)
  refuseDraft(found)
  const body = validateBody(RevokeApproval, req)
  const deps = depsOf(req.scope)
  const application = await deps.tradeCredit.revokeApproval({ id: found.id, ...body, actor: personOf(req) })
  res.json({ application: await serializeAdminApplication(deps, application, requestLocale(req)) })
})
