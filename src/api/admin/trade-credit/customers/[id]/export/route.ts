import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { depsOf } from "../../../../../../workflows/deps"
import { exportCustomer } from "../../../../../../workflows/privacy/export-customer"
import { route } from "../../../../../helpers/handle"
import { nothing, validateQuery } from "../../../../../helpers/validate"

/** All that the plugin holds about one customer, as a file; also of one who was deleted. Nothing held: empty lists. */
export const GET = route<AuthenticatedMedusaRequest>(async (req, res) => {
  validateQuery(nothing, req)
  const { id } = req.params
  const held = await exportCustomer(depsOf(req.scope), id, req.auth_context.actor_id)
  res.set("Content-Disposition", `attachment; filename="${encodeURIComponent(id)}.json"`)
  res.set("Cache-Control", "no-store")
  res.json({ export: held })
})
