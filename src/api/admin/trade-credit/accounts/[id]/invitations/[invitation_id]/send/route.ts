import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { resendInvitation } from "../../../../../../../../workflows/member/resend-invitation"
import { route } from "../../../../../../../helpers/handle"
import { notFound } from "../../../../../../../helpers/http-refusal"
import { serializeInvitation } from "../../../../../../../helpers/serialize-member"
import { tradeCreditOf } from "../../../../../../../helpers/trade-credit-of"

/** Sends an invitation that was not sent; `sent_at` is null where nobody could send it this time either. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { id, invitation_id } = req.params
  const account = await tradeCreditOf(req).readAccount(id)
  const invitation = await resendInvitation(req.scope, account, invitation_id, req.auth_context.actor_id)
  if (!invitation) {
    throw notFound("Unsent invitation", invitation_id)
  }
  res.json({ invitation: { ...serializeInvitation(invitation), invited_by: invitation.invited_by } })
})
