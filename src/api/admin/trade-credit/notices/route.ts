import { route } from "../../../helpers/handle"
import { validateQuery } from "../../../helpers/validate"
import { billingAgentsOf, NOTICE_FIELDS, serializeNotice } from "./helpers"
import { listNoticesQuery } from "./validators"

/** The board of what agents were told and were not, newest first. */
export const GET = route(async (req, res) => {
  const { limit, offset, ...given } = validateQuery(listNoticesQuery, req)
  // A filter without a value would match everything.
  const filters = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const [notices, count] = await billingAgentsOf(req).listAndCountBillingAgentNotices(filters, {
    select: NOTICE_FIELDS,
    take: limit,
    skip: offset,
    order: { created_at: "DESC", id: "DESC" },
  })
  res.json({ notices: notices.map(serializeNotice), count, offset, limit })
})
