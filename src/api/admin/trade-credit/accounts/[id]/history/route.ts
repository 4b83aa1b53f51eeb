import { route } from "../../../../../helpers/handle"
import { pickFields } from "../../../../../helpers/list-query"
import { validateQuery } from "../../../../../helpers/validate"
import { tradeCreditOf } from "../../../../../helpers/trade-credit-of"
import { listHistoryQuery } from "../../validators"

/** Who did what to the account, when and why; newest first. Holds, charges and credits are in its ledger alone. */
export const GET = route(async (req, res) => {
  const { limit, offset, fields } = validateQuery(listHistoryQuery, req)
  const tradeCredit = tradeCreditOf(req)
  const { id } = await tradeCredit.readAccount(req.params.id)
  const { history, count } = await tradeCredit.listHistory(id, { limit, offset })
  res.json({ history: pickFields(history, fields), count, offset, limit })
})
