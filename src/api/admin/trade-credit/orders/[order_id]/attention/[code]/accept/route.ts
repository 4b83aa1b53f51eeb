import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { acceptAttention } from "../../../../../../../../workflows/account-order/accept-attention"
import { depsOf } from "../../../../../../../../workflows/deps"
import { route } from "../../../../../../../helpers/handle"
import { personOf } from "../../../../../../../helpers/staff"
import { validateBody } from "../../../../../../../helpers/validate"
import { readAdminOrder } from "../../../../helpers"
import { acceptAttentionBody } from "../../../../validators"

/** A person has seen it, and says why nothing more is to be done here; it is back as soon as it is more than they saw. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { reason } = validateBody(acceptAttentionBody, req)
  const actor = personOf(req)
  const { order_id, code } = req.params
  await acceptAttention(depsOf(req.scope), { order_id, code, reason, actor })
  res.json({ order: await readAdminOrder(req, order_id) })
})
