import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "../../../../../helpers/handle"
import { staffOf } from "../../../../../helpers/staff"
import { validateBody } from "../../../../../helpers/validate"
import { tradeCreditOf } from "../../../../../helpers/trade-credit-of"
import { rejectBody } from "../../validators"

/** A no, for a reason; whoever asked may take it back so. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { reason } = validateBody(rejectBody, req)
  const { id } = req.params
  const approval_request = await tradeCreditOf(req).decideApproval({ id, approve: false, reason, ...staffOf(req) })
  res.json({ approval_request })
})
