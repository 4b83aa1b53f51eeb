import { depsOf } from "../../../../workflows/deps"
import { readSummary } from "../../../../workflows/overview/read-summary"
import { route } from "../../../helpers/handle"
import { detailQuery, pickFields } from "../../../helpers/list-query"
import { validateQuery } from "../../../helpers/validate"

/**
 * The dashboard's figures: all accounts by currency and book, applications that wait and for whom, what has left and no
 * agent has taken yet (a row an agent and currency), and how many things need attention (at most 10,000) and of which kind.
 */
export const GET = route(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const [summary] = pickFields([await readSummary(depsOf(req.scope), fields)], fields)
  res.json({ summary })
})
