import { rows, type Sql } from "../sql"
import type { HistoryItem } from "../types"

/** What a person, or the end of a temporary limit, wrote into the ledger; as the index of migration 20261122195000. */
const BY_HAND = `(operation IN ('limit_set', 'payment_received', 'payment_reversed', 'money_returned',
  'rounding_adjusted', 'fee_absorbed', 'written_off', 'write_off_reversed', 'offline_exposure_set') OR reference_type = 'ledger_finding')`

const ASKED =
  "jsonb_build_object('request_kind', kind, 'amount', payload -> 'amount', 'expires_at', payload -> 'expires_at')"

/** Each source by itself, so that each is read by its own index and no further than to the end of the page. */
const SOURCES = [
  {
    items: `SELECT id, kind, actor, reason, created_at AS at, details FROM credit_account_event
      WHERE account_id = :account_id ORDER BY created_at DESC, id DESC`,
    count: "SELECT count(*) AS count FROM credit_account_event WHERE account_id = :account_id",
  },
  {
    items: `SELECT id, operation, actor, reason, created_at, jsonb_build_object('amount', amount,
        'currency_code', currency_code, 'limit_after', limit_after, 'outstanding_after', outstanding_after,
        'temporary_expires_at', temporary_expires_at, 'temporary_after', temporary_after, 'version', version,
        'reference_type', reference_type, 'reference_id', reference_id, 'event_at', event_at)
      FROM credit_ledger_entry WHERE account_id = :account_id AND ${BY_HAND} ORDER BY version DESC`,
    count: `SELECT count(*) FROM credit_ledger_entry WHERE account_id = :account_id AND ${BY_HAND}`,
  },
  {
    items: `SELECT id, 'approval_requested', requested_by, payload ->> 'reason', created_at, ${ASKED}
      FROM credit_approval_request WHERE account_id = :account_id ORDER BY created_at DESC`,
    count: "SELECT count(*) FROM credit_approval_request WHERE account_id = :account_id",
  },
  {
    items: `SELECT id, 'approval_' || state, decided_by, decision_reason, decided_at, ${ASKED}
      FROM credit_approval_request WHERE account_id = :account_id AND state <> 'pending' ORDER BY decided_at DESC`,
    count: "SELECT count(*) FROM credit_approval_request WHERE account_id = :account_id AND state <> 'pending'",
  },
]

/** Newest first; what was written in one transaction has one time. */
export async function listHistory(
  sql: Sql,
  accountId: string,
  { limit, offset }: { limit: number; offset: number }
): Promise<{ history: HistoryItem[]; count: number }> {
  const branches = SOURCES.map(({ items }) => `(${items} LIMIT :until)`).join(" UNION ALL ")
  const history = await rows<HistoryItem>(
    sql,
    `SELECT * FROM (${branches}) item ORDER BY at DESC, id DESC LIMIT :limit OFFSET :offset`,
    { account_id: accountId, until: limit + offset, limit, offset }
  )
  const counts = SOURCES.map(({ count }) => `(${count})`).join(" UNION ALL ")
  const [{ count }] = await rows<{ count: string }>(sql, `SELECT sum(count) AS count FROM (${counts}) counted`, {
    account_id: accountId,
  })
  return { history, count: Number(count) }
}
