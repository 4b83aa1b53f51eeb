import { normalizeTrackingNumber } from "../../../domain/shipment/tracking-number"
import type { Database, Row } from "../sql"
import { AT_RISK, OVERDUE } from "./board-figures"

const TABLE = "billing_agent_notice"

/**
 * Counting a million takes longer than all else (700 ms, the first page 2), and nobody turns so many pages: `count`
 * stops here.
 */
const COUNT_MAX = 10_000

export type NoticeSearch = {
  columns: readonly string[]
  id?: string | string[]
  status?: string | string[]
  kind?: string | string[]
  agent_id?: string
  order_id?: string
  /** A notice's id, an order's, its number at the agent, or a tracking number, written any way. */
  q?: string
  /** What else `q` may mean: the orders that go by it on Medusa's pages. */
  q_order_ids?: string[]
  /** Only what has left and was not taken, in time or not. */
  at_risk?: boolean
  /** Only what has left and was not taken in time. */
  overdue?: boolean
  order: { by: string; descending: boolean }
  limit: number
  offset: number
}

/**
 * What was told and was not; figures in `Migration20261122100000`. Sorting what is done by another column than
 * `created_at` has no index, because each one is paid for at every send.
 */
export async function searchNotices(
  db: Database,
  { overdueAfterHours, agents }: Setting,
  { columns, order, limit, offset, ...search }: NoticeSearch
): Promise<{ rows: Row[]; count: number }> {
  const direction = order.descending ? "desc" : "asc"
  const matching = () => matchingNotices(db, { overdueAfterHours, agents }, search)
  const [rows, [counted]] = await Promise.all([
    matching()
      .select(columns)
      .orderBy([
        { column: order.by, order: direction },
        { column: "id", order: direction },
      ])
      .limit(limit)
      .offset(offset),
    db.from(matching().select(db.raw("1")).limit(COUNT_MAX).as("found")).count({ found: "*" }),
  ])
  return { rows: rows as Row[], count: Number((counted as Row).found) }
}

type Filters = Omit<NoticeSearch, "columns" | "order" | "limit" | "offset">

/** `agents`: whose numbers of orders are looked through; the index begins with the agent. */
type Setting = { overdueAfterHours: number; agents: string[] }

function matchingNotices(db: Database, { overdueAfterHours, agents }: Setting, filters: Filters) {
  const { id, status, kind, agent_id, order_id, q, q_order_ids = [], at_risk, overdue } = filters
  return db(TABLE).modify((rows) => {
    for (const [column, given] of Object.entries({ id, status, kind, agent_id, order_id })) {
      if (given !== undefined) {
        void rows.whereIn(column, [given].flat())
      }
    }
    if (q !== undefined && q !== "") {
      // Not `or` beside the other filters: for a sorted first page that has the whole table walked and each number taken
      // apart (5 s).
      const orders = [q.trim(), ...q_order_ids]
      void rows.whereRaw(`id in (${FOUND})`, { q: q.trim(), orders, agents, slip: normalizeTrackingNumber(q) })
    }
    if (at_risk) {
      void rows.whereRaw(AT_RISK)
    }
    if (overdue) {
      void rows.whereRaw(`${AT_RISK} and ${OVERDUE}`, { overdueAfterHours })
    }
  })
}

/** As `normalizeTrackingNumber`, in the words of the index `IDX_billing_agent_notice_slip`. */
const SLIP = "upper(regexp_replace(normalize(tracking_number, NFKC), '[-\\u2010-\\u2015\\u2212\\u30fc\\s]', '', 'g'))"

const FOUND = `with found as materialized (
    select id from ${TABLE} where id = :q
    union select id from ${TABLE} where order_id = any(:orders)
    union select id from ${TABLE} where ${SLIP} = :slip
    union select told.id from billing_agent_order_registration r
      join ${TABLE} told on told.account_order_id = r.account_order_id and told.registration_id = r.id
     where r.agent_id = any(:agents) and r.number = :q
  ) select id from found`
