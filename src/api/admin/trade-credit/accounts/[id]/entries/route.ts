import { route } from "../../../../../helpers/handle"
import { validateQuery } from "../../../../../helpers/validate"
import { tradeCreditOf } from "../../helpers"
import { listEntriesQuery } from "../../validators"

/** The account's ledger, newest entry first. */
export const GET = route(async (req, res) => {
  const { limit, offset } = validateQuery(listEntriesQuery, req)
  const tradeCredit = tradeCreditOf(req)
  const { id } = await tradeCredit.readAccount(req.params.id)
  const { entries, count } = await tradeCredit.listEntries(id, { limit, offset })
  res.json({ entries, count, offset, limit })
})
