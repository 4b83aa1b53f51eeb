import { route } from "../../../../../helpers/handle"
import { detailQuery, pickFields } from "../../../../../helpers/list-query"
import { serializeInvitation } from "../../../../../helpers/serialize-member"
import { validateQuery } from "../../../../../helpers/validate"
import { tradeCreditOf } from "../../../../../helpers/trade-credit-of"

/** Whom the account's owners have invited and who has not accepted yet. */
export const GET = route(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const tradeCredit = tradeCreditOf(req)
  const { id } = await tradeCredit.readAccount(req.params.id)
  const invitations = (await tradeCredit.openInvitations(id)).map((invitation) => ({
    ...serializeInvitation(invitation),
    /** A customer. */
    invited_by: invitation.invited_by,
  }))
  res.json({ invitations: pickFields(invitations, fields) })
})
