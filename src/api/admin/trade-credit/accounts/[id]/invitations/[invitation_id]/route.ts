import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "../../../../../../helpers/handle"
import { notFound } from "../../../../../../helpers/http-refusal"
import { tradeCreditOf } from "../../../../../../helpers/trade-credit-of"

/** Takes an owner's invitation back; its token is void. */
export const DELETE = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { id: account_id, invitation_id: id } = req.params
  if (!(await tradeCreditOf(req).revokeInvitation({ account_id, id, actor: req.auth_context.actor_id }))) {
    throw notFound("Open invitation", id)
  }
  res.json({ id, object: "trade_credit_invitation", deleted: true })
})
