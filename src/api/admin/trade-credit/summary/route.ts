import { depsOf } from "../../../../workflows/deps"
import { route } from "../../../helpers/handle"
import { nothing, validateQuery } from "../../../helpers/validate"

/** The dashboard's figures: what has left and no agent has taken yet, a row an agent and currency. */
export const GET = route(async (req, res) => {
  validateQuery(nothing, req)
  const shipments_to_report = await depsOf(req.scope).billingAgents.boardFigures()
  res.json({ summary: { shipments_to_report } })
})
