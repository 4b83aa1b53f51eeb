import { route } from "../../../helpers/handle"
import { pickFields } from "../../../helpers/list-query"
import { validateQuery } from "../../../helpers/validate"
import { billingAgentsOf, NOTICE_COLUMNS, serializeNotices, type NoticeRow } from "./helpers"
import { listNoticesQuery } from "./validators"

/** The board of what agents were told and were not, newest first unless `order` says otherwise. */
export const GET = route(async (req, res) => {
  const { limit, offset, order, fields, q, overdue, ...given } = validateQuery(listNoticesQuery, req)
  // A filter without a value would match everything.
  const filters = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const billingAgents = billingAgentsOf(req)
  const direction = order.descending ? "DESC" : "ASC"
  const [notices, count] = await billingAgents.listAndCountBillingAgentNotices(
    { $and: [filters, searchOf(q), overdue ? overdueAt(billingAgents.dailySummary().overdue_after_hours) : {}] },
    {
      select: [...NOTICE_COLUMNS],
      take: limit,
      skip: offset,
      order: { [order.by]: direction, id: direction },
    }
  )
  const serialized = await serializeNotices(req, notices as unknown as NoticeRow[])
  res.json({ notices: pickFields(serialized, fields), count, offset, limit })
})

function searchOf(q: string | undefined) {
  const part = `%${q?.replace(/[\\%_]/g, "\\$&")}%`
  return q ? { $or: [{ order_id: q }, { tracking_number: { $ilike: part } }] } : {}
}

/** As `isOverdue` of `domain/shipment/board.ts`. */
function overdueAt(overdueAfterHours: number) {
  const now = new Date()
  const oldest = new Date(now.getTime() - overdueAfterHours * 3_600_000)
  return {
    kind: "shipment",
    withdrawal_requested_at: null,
    status: ["awaiting_shipment", "queued", "sending", "retrying", "needs_attention"],
    $or: [{ deadline_at: { $lt: now } }, { deadline_at: null, shipped_at: { $lt: oldest } }],
  }
}
