import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "../../../../../helpers/handle"
import { validateBody } from "../../../../../helpers/validate"
import { billingAgentsOf, readNotice } from "../../helpers"
import { retryNoticeBody } from "../../validators"

/** Sends a notice again that failed, as it is or with a corrected carrier or tracking number. */
export const POST = route<AuthenticatedMedusaRequest>(async (req, res) => {
  const correction = validateBody(retryNoticeBody, req)
  await billingAgentsOf(req).retryNotice({ id: req.params.id, actor: req.auth_context.actor_id, ...correction })
  res.json({ notice: await readNotice(req, req.params.id) })
})
