import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { declineReasonOf } from "../../../../../../domain/screening/decline-reasons"
import { depsOf } from "../../../../../../workflows/deps"
import { route } from "../../../../../helpers/handle"
import { conflict } from "../../../../../helpers/http-refusal"
import { requestLocale } from "../../../../../helpers/locale"
import { validateBody } from "../../../../../helpers/validate"
import { findApplicationOf, refuseDraft, refuseIfAgentApproved, serializeAdminApplication } from "../../helpers"
import { DeclineApplication } from "../../validators"

/** Says no; the applicant reads the reason in words, the note is for staff. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const found = await findApplicationOf(req)
  const { id } = found
  refuseDraft(found)
  const { reason_code, note } = validateBody(DeclineApplication, req)
  const deps = depsOf(req.scope)
  await refuseIfAgentApproved(deps, found)
  const application = await deps.tradeCredit.moveApplication({
    id,
    status: "declined",
    decline_reason: declineReasonOf(reason_code, "en"),
    note,
    actor: req.auth_context.actor_id,
  })
  // Declining twice for the same reason is one decline; whoever gives another one must know that it isn't taken.
  const { status, decline_reason } = application
  if (status !== "declined" || decline_reason?.code !== reason_code) {
    const decided = decline_reason ? `${status} (${decline_reason.code})` : status
    throw conflict("application_decided", `Application ${id} is decided already: ${decided}. Nothing was changed.`)
  }
  res.json({ application: await serializeAdminApplication(deps, application, requestLocale(req)) })
})
