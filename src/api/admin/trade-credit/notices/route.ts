import { route } from "../../../helpers/handle"
import { pickFields } from "../../../helpers/list-query"
import { validateQuery } from "../../../helpers/validate"
import { billingAgentsOf, NOTICE_COLUMNS, ordersOfNumber, serializeNotices, type NoticeRow } from "./helpers"
import { listNoticesQuery } from "./validators"

/** The board of what agents were told and were not, newest first unless `order` says otherwise. */
export const GET = route(async (req, res) => {
  const { fields, ...search } = validateQuery(listNoticesQuery, req)
  const q_order_ids = await ordersOfNumber(req, search.q)
  const { rows, count } = await billingAgentsOf(req).searchNotices({ ...search, q_order_ids, columns: NOTICE_COLUMNS })
  const serialized = await serializeNotices(req, rows as NoticeRow[])
  const { limit, offset } = search
  res.json({ notices: pickFields(serialized, fields), count, offset, limit })
})
