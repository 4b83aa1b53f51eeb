import { resendInvitation } from "../../../../../../../../workflows/member/resend-invitation"
import { route } from "../../../../../../../helpers/handle"
import { notFound } from "../../../../../../../helpers/http-refusal"
import { requestLocale } from "../../../../../../../helpers/locale"
import { serializeInvitation } from "../../../../../../../helpers/serialize-member"
import { tradeCreditOf } from "../../../../../../../helpers/trade-credit-of"

/** Sends an owner's invitation again, with another token; `sent_at` is null where nobody could send it this time either. */
export const POST = route(async (req, res) => {
  const { id, invitation_id } = req.params
  const account = await tradeCreditOf(req).readAccount(id)
  const invitation = await resendInvitation(req.scope, account, { invitation_id, locale: requestLocale(req) })
  if (!invitation) {
    throw notFound("Open invitation", invitation_id)
  }
  res.json({ invitation: { ...serializeInvitation(invitation), invited_by: invitation.invited_by } })
})
