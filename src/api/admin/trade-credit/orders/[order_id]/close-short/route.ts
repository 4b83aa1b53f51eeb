import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { closeOrderShort } from "../../../../../../workflows/account-order/close-short"
import { route } from "../../../../../helpers/handle"
import { validateBody } from "../../../../../helpers/validate"
import { readAdminOrder } from "../../helpers"
import { closeShortBody } from "../../validators"

/** Takes off the order what is not packed, and frees its credit; Medusa cancels no order of which something has left. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const { reason } = validateBody(closeShortBody, req)
  const { order_id } = req.params
  await closeOrderShort(req.scope, { order_id, reason, actor: req.auth_context.actor_id })
  res.json({ order: await readAdminOrder(req, order_id) })
})
