import { route } from "../../../../../helpers/handle"
import { pickFields } from "../../../../../helpers/list-query"
import { validateQuery } from "../../../../../helpers/validate"
import { tradeCreditOf } from "../../../../../helpers/trade-credit-of"
import { entryFilterOf } from "../../entry-filter"
import { listEntriesQuery } from "../../validators"

/** The account's ledger, newest entry first unless `order` says otherwise, each with the order that caused it. */
export const GET = route(async (req, res) => {
  const { limit, offset, order, fields, ...asked } = validateQuery(listEntriesQuery, req)
  const tradeCredit = tradeCreditOf(req)
  const { id, program_id } = await tradeCredit.readAccount(req.params.id)
  const { entries, count } = await tradeCredit.listEntries(
    id,
    { limit, offset, oldest_first: !order.descending },
    entryFilterOf(
      asked,
      tradeCredit.programs().find((program) => program.id === program_id)
    )
  )
  res.json({ entries: pickFields(entries, fields), count, offset, limit })
})
