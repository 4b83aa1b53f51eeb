import { route } from "../../../../helpers/handle"
import { detailQuery, pickFields } from "../../../../helpers/list-query"
import { validateQuery } from "../../../../helpers/validate"
import { readAdminOrder } from "../helpers"

export const GET = route(async (req, res) => {
  const { fields } = validateQuery(detailQuery, req)
  const order = await readAdminOrder(req, req.params.order_id)
  res.json({ order: pickFields([order], fields)[0] })
})
