import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { shipWithoutApproval } from "../../../../../../workflows/account-order/ship-without-approval"
import { depsOf } from "../../../../../../workflows/deps"
import { route } from "../../../../../helpers/handle"
import { staffOf } from "../../../../../helpers/staff"
import { validateBody } from "../../../../../helpers/validate"
import { readAdminOrder } from "../../helpers"
import { shipWithoutApprovalBody } from "../../validators"

/** Lets the order be packed that must not ship yet, for a reason that is kept; what leaves is the merchant's own risk. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { reason } = validateBody(shipWithoutApprovalBody, req)
  const { order_id } = req.params
  await shipWithoutApproval(depsOf(req.scope), { order_id, reason, ...staffOf(req) })
  res.json({ order: await readAdminOrder(req, order_id) })
})
