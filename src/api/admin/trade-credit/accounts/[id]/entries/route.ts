import { route } from "../../../../../helpers/handle"
import { pickFields } from "../../../../../helpers/list-query"
import { validateQuery } from "../../../../../helpers/validate"
import { tradeCreditOf } from "../../../../../helpers/trade-credit-of"
import { listEntriesQuery } from "../../validators"

/** The account's ledger, newest entry first unless `order` says otherwise. */
export const GET = route(async (req, res) => {
  const { limit, offset, order, fields } = validateQuery(listEntriesQuery, req)
  const tradeCredit = tradeCreditOf(req)
  const { id } = await tradeCredit.readAccount(req.params.id)
  const { entries, count } = await tradeCredit.listEntries(id, { limit, offset, oldest_first: !order.descending })
  res.json({ entries: pickFields(entries, fields), count, offset, limit })
})
