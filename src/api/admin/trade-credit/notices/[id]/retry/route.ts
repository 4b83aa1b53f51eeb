import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "../../../../../helpers/handle"
import { validateBody } from "../../../../../helpers/validate"
import { billingAgentsOf, readNotice } from "../../helpers"
import { retryNoticeBody } from "../../validators"

/**
 * Sends a notice again that failed, as it is or with a corrected carrier or tracking number; a shipment that was taken back
 * is told anew by another notice, which is the answer then.
 */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const correction = validateBody(retryNoticeBody, req)
  const actor = req.auth_context.actor_id
  const { id } = await billingAgentsOf(req).retryNotice({ id: req.params.id, actor, ...correction })
  res.json({ notice: await readNotice(req, id) })
})
