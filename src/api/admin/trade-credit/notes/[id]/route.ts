import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { route } from "../../../../helpers/handle"
import { tradeCreditOf } from "../../../../helpers/trade-credit-of"
import { nothing, validateQuery } from "../../../../helpers/validate"

/** Takes one's own note back: its text is gone, that there was one stays. */
export const DELETE = route<AuthenticatedMedusaRequest>(async (req, res) => {
  validateQuery(nothing, req)
  const note = await tradeCreditOf(req).removeNote({ id: req.params.id, actor: req.auth_context.actor_id })
  res.json({ note })
})
