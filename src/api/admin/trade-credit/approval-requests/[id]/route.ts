import { route } from "../../../../helpers/handle"
import { notFound } from "../../../../helpers/http-refusal"
import { detailQuery, pickFields } from "../../../../helpers/list-query"
import { validateQuery } from "../../../../helpers/validate"
import { tradeCreditOf } from "../../../../helpers/trade-credit-of"

export const GET = route(async (req, res) => {
  const { id } = req.params
  const { fields } = validateQuery(detailQuery, req)
  const { approval_requests } = await tradeCreditOf(req).listApprovals({ id }, { limit: 1, offset: 0 })
  if (approval_requests.length === 0) {
    throw notFound("Approval request", id)
  }
  res.json({ approval_request: pickFields(approval_requests, fields)[0] })
})
