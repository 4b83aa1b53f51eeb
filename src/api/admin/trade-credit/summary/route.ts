import { countAttention } from "../../../../workflows/attention/read-attention"
import { depsOf } from "../../../../workflows/deps"
import { route } from "../../../helpers/handle"
import { nothing, validateQuery } from "../../../helpers/validate"

/**
 * The dashboard's figures: what has left and no agent has taken yet, a row an agent and currency, and how many things need
 * attention (at most 10,000).
 */
export const GET = route(async (req, res) => {
  validateQuery(nothing, req)
  const deps = depsOf(req.scope)
  const [shipments_to_report, needs_attention_count] = await Promise.all([
    deps.billingAgents.boardFigures(),
    countAttention(deps),
  ])
  res.json({ summary: { shipments_to_report, needs_attention_count } })
})
