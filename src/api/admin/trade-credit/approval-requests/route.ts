import { route } from "../../../helpers/handle"
import { pickFields } from "../../../helpers/list-query"
import { validateQuery } from "../../../helpers/validate"
import { tradeCreditOf } from "../../../helpers/trade-credit-of"
import { listApprovalsQuery } from "./validators"

/** What waits, or waited, for a second person, newest first. Applications wait in their own queue. */
export const GET = route(async (req, res) => {
  const { limit, offset, fields, ...filter } = validateQuery(listApprovalsQuery, req)
  const { approval_requests, count } = await tradeCreditOf(req).listApprovals(filter, { limit, offset })
  res.json({ approval_requests: pickFields(approval_requests, fields), count, offset, limit })
})
