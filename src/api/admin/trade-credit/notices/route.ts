import { route } from "../../../helpers/handle"
import { pickFields } from "../../../helpers/list-query"
import { validateQuery } from "../../../helpers/validate"
import { billingAgentsOf, NOTICE_FIELDS, serializeNotice } from "./helpers"
import { listNoticesQuery } from "./validators"

/** The board of what agents were told and were not, newest first unless `order` says otherwise. */
export const GET = route(async (req, res) => {
  const { limit, offset, order, fields, q, ...given } = validateQuery(listNoticesQuery, req)
  // A filter without a value would match everything.
  const filters = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const part = `%${q?.replace(/[\\%_]/g, "\\$&")}%`
  const search = q ? { $or: [{ order_id: q }, { tracking_number: { $ilike: part } }] } : {}
  const direction = order.descending ? "DESC" : "ASC"
  const [notices, count] = await billingAgentsOf(req).listAndCountBillingAgentNotices(
    { ...filters, ...search },
    {
      select: NOTICE_FIELDS,
      take: limit,
      skip: offset,
      order: { [order.by]: direction, id: direction },
    }
  )
  res.json({ notices: pickFields(notices.map(serializeNotice), fields), count, offset, limit })
})
