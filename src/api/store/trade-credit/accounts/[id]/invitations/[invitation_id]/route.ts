import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../../../workflows/deps"
import { route } from "../../../../../../helpers/handle"
import { notFound } from "../../../../../../helpers/http-refusal"
import { findManagedAccount } from "../../../../../../helpers/managed-account"

/** Takes an invitation back; its token is void. */
export const DELETE = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { id: account_id } = await findManagedAccount(req)
  const { invitation_id: id } = req.params
  const actor = req.auth_context.actor_id
  if (!(await depsOf(req.scope).tradeCredit.revokeInvitation({ account_id, id, actor }))) {
    throw notFound("Open invitation", id)
  }
  res.json({ id, object: "trade_credit_invitation", deleted: true })
})
