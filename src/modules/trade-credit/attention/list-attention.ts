import { rows, type Sql } from "../sql"
import type { AttentionCount, AttentionElsewhere, AttentionItem, AttentionPage, AttentionSubject } from "../types"
import type { AttentionSearch } from "./branch"
import { bindingsOf, branchesOf } from "./branches"
import { thingsOf } from "./orders"

/** Nobody turns so many pages, and counting on takes longer than all else. */
export const COUNT_MAX = 10_000

type Row = Omit<AttentionItem, "subject" | "approval" | "figures" | "accepted"> & {
  figures: AttentionItem["figures"] | null
  approval: AttentionItem["approval"] | null
  accepted: AttentionItem["accepted"] | null
  subject_type: AttentionSubject["type"]
  subject_id: string
  display: string
  customer_id: string | null
}

/** Its figures, for screens to write them as their reader does. */
const APPROVAL = `(SELECT jsonb_build_object('amount', request.payload->'amount', 'currency_code', account.currency_code,
    'expires_at', request.payload->'expires_at', 'requested_by', request.requested_by, 'reason', request.payload->'reason')
  FROM credit_approval_request request JOIN credit_account account ON account.id = request.account_id
  WHERE request.id = item.id)`

const figuresIn = (
  things: string
) => `(SELECT jsonb_strip_nulls(jsonb_build_object('amount', said->'amount', 'pending_amount', said->'pending_amount',
    'leaving_amount', said->'leaving_amount', 'currency_code', account_order.currency_code))
  FROM credit_account_order account_order, LATERAL (SELECT ${things}->CAST(item.position - 1 AS integer) AS said) known
  WHERE account_order.id = item.row_id AND said->'amount' IS NOT NULL)`

/** Who has seen it, when and why. */
const ACCEPTED = `CASE kind
  WHEN 'order' THEN (SELECT attention_accepted->CAST(item.position - 1 AS integer)->'accepted'
    FROM credit_account_order WHERE id = item.row_id)
  WHEN 'ledger' THEN (SELECT jsonb_build_object('actor', decided_by, 'reason', decided_reason, 'created_at', decided_at)
    FROM credit_ledger_finding WHERE id = item.row_id) END`

/**
 * All that needs attention as one list, newest first unless told otherwise. Each branch gives no more than the pages up to
 * the one wanted, by its own index; so it costs the same however much there is behind.
 *
 * Milliseconds, medians of 7 on a busy machine (1,000,000 account orders, half of them with 999,000 things on them; 40,000
 * open applications, 20,000 findings, 300 notices of elsewhere; page, count): newest first 23, 28 · oldest first 14, 27 ·
 * the 10,000th 190, 28 · of a program 20, 34 · of a code that many have 24, 62, few have 23, 23 · by an order's number or a
 * company's name 250, 150, most of it for the names of applications.
 */
export async function listAttention(
  sql: Sql,
  search: AttentionSearch,
  { limit, offset, oldest_first }: AttentionPage,
  elsewhere: AttentionElsewhere[]
): Promise<AttentionItem[]> {
  const direction = oldest_first ? "ASC" : "DESC"
  const branches = branchesOf(search).map(
    (branch) =>
      `(${branch.sql} ORDER BY ${branch.since} ${direction}, ${branch.row_id} ${direction}, position LIMIT :last)`
  )
  if (branches.length === 0) {
    return []
  }
  const found = await rows<Row>(
    sql,
    `SELECT id, kind, code, message, actions, subject_type, subject_id, display, customer_id, since,
       CASE WHEN kind = 'approval' THEN ${APPROVAL} END AS approval,
       CASE WHEN kind = 'order' THEN ${figuresIn(thingsOf(search).things)} END AS figures,
       ${search.accepted ? ACCEPTED : "NULL"} AS accepted
     FROM (${branches.join(" UNION ALL ")}) item
     ORDER BY since ${direction}, row_id ${direction}, position LIMIT :limit OFFSET :offset`,
    { ...bindingsOf(search, elsewhere), limit, offset, last: limit + offset }
  )
  return found.map(({ subject_type, subject_id, display, customer_id, approval, figures, accepted, ...item }) => ({
    ...item,
    subject: { type: subject_type, id: subject_id, display, customer_id },
    ...(approval && { approval }),
    ...(figures && { figures }),
    ...(accepted && { accepted }),
  }))
}

/** How many there are, up to a bound. */
export async function countAttention(
  sql: Sql,
  search: AttentionSearch,
  elsewhere: AttentionElsewhere[]
): Promise<number> {
  const branches = branchesOf(search).map((branch) => `(${branch.sql} LIMIT ${COUNT_MAX})`)
  if (branches.length === 0) {
    return 0
  }
  const [{ count }] = await rows<{ count: string }>(
    sql,
    `SELECT count(*) FROM (SELECT 1 FROM (${branches.join(" UNION ALL ")}) item LIMIT ${COUNT_MAX}) counted`,
    bindingsOf(search, elsewhere)
  )
  return Number(count)
}

/** How many there are of each kind, each up to the same bound; kinds without any are left out. */
export async function countAttentionByKind(
  sql: Sql,
  search: AttentionSearch,
  elsewhere: AttentionElsewhere[]
): Promise<AttentionCount[]> {
  const branches = branchesOf(search).map((branch) => `(${branch.sql} LIMIT ${COUNT_MAX})`)
  return rows(
    sql,
    `SELECT kind, CAST(LEAST(count(*), ${COUNT_MAX}) AS integer) AS count
     FROM (${branches.join(" UNION ALL ")}) item GROUP BY kind ORDER BY kind`,
    bindingsOf(search, elsewhere)
  )
}
