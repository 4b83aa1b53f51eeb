import { route } from "../../../../../helpers/handle"
import { nothing, validateBody } from "../../../../../helpers/validate"
import { billingAgentsOf } from "../../../notices/helpers"

/** Asks the agent something harmless now, also while it is left alone; where it answers, that is over. */
export const POST = route(async (req, res) => {
  validateBody(nothing, req)
  res.json({ test: await billingAgentsOf(req).testConnection(req.params.id) })
})
