import { route } from "../../../../../helpers/handle"
import { pickFields } from "../../../../../helpers/list-query"
import { validateQuery } from "../../../../../helpers/validate"
import { tradeCreditOf } from "../../../../../helpers/trade-credit-of"
import { listHoldsQuery } from "../../validators"

/** What orders, and checkouts under way, have reserved of the limit; oldest first. */
export const GET = route(async (req, res) => {
  const { limit, offset, fields } = validateQuery(listHoldsQuery, req)
  const tradeCredit = tradeCreditOf(req)
  const { id } = await tradeCredit.readAccount(req.params.id)
  const { holds, count } = await tradeCredit.listOpenHolds(id, { limit, offset })
  res.json({ holds: pickFields(holds, fields), count, offset, limit })
})
