import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { OPEN_STATES } from "../../../../../../../domain/screening/application-states"
import { depsOf } from "../../../../../../../workflows/deps"
import { route } from "../../../../../../helpers/handle"
import { conflict } from "../../../../../../helpers/http-refusal"
import { requestLocale } from "../../../../../../helpers/locale"
import { personOf } from "../../../../../../helpers/staff"
import { validateBody } from "../../../../../../helpers/validate"
import { findApplicationOf, refuseDraft, serializeAdminApplication } from "../../../helpers"
import { RevokeApproval } from "../../../validators"

/** Takes back what the first of two people has approved; who said so, which limit and why it went stay in the history. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const found = await findApplicationOf(req)
  refuseDraft(found)
  const body = validateBody(RevokeApproval, req)
  const actor = personOf(req)
  const deps = depsOf(req.scope)
  const application = await deps.tradeCredit.revokeApproval({ id: found.id, ...body, actor })
  const { id, proposal, status } = application
  if (proposal) {
    throw conflict(
      "proposal_replaced",
      `Meanwhile application ${id} was approved at ${proposal.credit_limit}, which waits for a second person now. Nothing was taken back.`
    )
  }
  // Taken back twice is taken back once; whoever comes after the decision must know that it stands.
  if (!OPEN_STATES.includes(status)) {
    throw conflict("application_decided", `Application ${id} is decided already: ${status}. Nothing was taken back.`)
  }
  res.json({ application: await serializeAdminApplication(deps, application, requestLocale(req)) })
})
