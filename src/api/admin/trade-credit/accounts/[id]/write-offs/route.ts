import { route } from "../../../../../helpers/handle"
import { pickFields } from "../../../../../helpers/list-query"
import { validateQuery } from "../../../../../helpers/validate"
import { tradeCreditOf } from "../../../../../helpers/trade-credit-of"
import { listWriteOffsQuery } from "../../own-book-validators"

/** What was given up, newest first, with what was taken back of it. */
export const GET = route(async (req, res) => {
  const { limit, offset, fields } = validateQuery(listWriteOffsQuery, req)
  const tradeCredit = tradeCreditOf(req)
  const { id } = await tradeCredit.readAccount(req.params.id)
  const { write_offs, count } = await tradeCredit.listWriteOffs(id, { limit, offset })
  res.json({ write_offs: pickFields(write_offs, fields), count, offset, limit })
})
