import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { reopenAttention } from "../../../../../../../../workflows/account-order/accept-attention"
import { depsOf } from "../../../../../../../../workflows/deps"
import { route } from "../../../../../../../helpers/handle"
import { personOf } from "../../../../../../../helpers/staff"
import { nothing, validateBody } from "../../../../../../../helpers/validate"
import { readAdminOrder } from "../../../../helpers"

/** Takes back that it was seen; who had seen it and why stays with the order. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  validateBody(nothing, req)
  const actor = personOf(req)
  const { order_id, code } = req.params
  await reopenAttention(depsOf(req.scope), { order_id, code, actor })
  res.json({ order: await readAdminOrder(req, order_id) })
})
