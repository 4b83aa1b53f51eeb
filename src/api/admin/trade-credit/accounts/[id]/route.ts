import { route } from "../../../../helpers/handle"
import { detailQuery, pickFields } from "../../../../helpers/list-query"
import { validateQuery } from "../../../../helpers/validate"
import { serializeForStaff, tradeCreditOf } from "../helpers"

export const GET = route(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const account = serializeForStaff(req, await tradeCreditOf(req).readAccount(req.params.id))
  res.json({ account: pickFields([account], fields)[0] })
})
