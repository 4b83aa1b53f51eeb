import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "../../../../../helpers/handle"
import { staffOf } from "../../../../../helpers/staff"
import { nothing, validateBody } from "../../../../../helpers/validate"
import { tradeCreditOf } from "../../../../../helpers/trade-credit-of"
import { changedAccount } from "../../../accounts/own-book"

/** The second person's yes: what was asked for is written with it. Neither whoever asked, nor a secret API key. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  validateBody(nothing, req)
  const { id } = req.params
  const approval_request = await tradeCreditOf(req).decideApproval({ id, approve: true, ...staffOf(req) })
  res.json({ approval_request, account: await changedAccount(req, approval_request.account_id) })
})
