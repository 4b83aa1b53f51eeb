import { toEntry, type EntryRow } from "../rows"
import { rows, type Fragment, type Sql } from "../sql"
import type { CausedEntry, EntryFilter, EntryPage } from "../types"

type CausedRow = EntryRow & { order_id: string | null; display_id: number | null }

/**
 * The page first, and then the orders of what is on it: of what a deep page skips nobody wants to know them.
 *
 * An entry names the hold, the charge or the credit that it is of; each of them is of one order.
 */
const withOrder = (
  page: string
) => `SELECT entry.*, cause.order_id, cause.display_id FROM (SELECT * FROM credit_ledger_entry entry ${page}) entry
  LEFT JOIN LATERAL (
    SELECT account_order.order_id, account_order.display_id FROM credit_account_order account_order
    WHERE account_order.id = CASE entry.reference_type
      WHEN 'hold' THEN (SELECT account_order_id FROM credit_hold WHERE id = entry.reference_id)
      WHEN 'charge' THEN (SELECT account_order_id FROM credit_charge WHERE id = entry.reference_id)
      WHEN 'credit' THEN (SELECT account_order_id FROM credit_credit WHERE id = entry.reference_id) END
  ) cause ON true`

/** Newest first unless told otherwise; versions grow with time. */
export async function listEntries(
  sql: Sql,
  accountId: string,
  { limit, offset, oldest_first }: EntryPage,
  filter: EntryFilter = {}
): Promise<{ entries: CausedEntry[]; count: number }> {
  const where = conditions(accountId, filter)
  const direction = oldest_first ? "ASC" : "DESC"
  const found = await rows<CausedRow>(
    sql,
    `${withOrder(`WHERE ${where.sql} ORDER BY version ${direction} LIMIT :limit OFFSET :offset`)}
     ORDER BY version ${direction}`,
    { ...where.bindings, limit, offset }
  )
  // Versions have no gaps, so of all entries the newest one is the count, however long the history.
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const [{ count }] = await rows<{ count: string }>(
    sql,
    `SELECT ${isFiltered ? "count(*)" : "COALESCE(max(version), 0)"} AS count FROM credit_ledger_entry entry
     WHERE ${where.sql}`,
    where.bindings
  )
  return { entries: found.map(toCaused), count: Number(count) }
}

export async function entriesAfter(
  sql: Sql,
  accountId: string,
  { version, limit, ...filter }: EntryFilter & { version: number; limit: number }
): Promise<CausedEntry[]> {
  const where = conditions(accountId, filter)
  const found = await rows<CausedRow>(
    sql,
    `${withOrder(`WHERE ${where.sql} AND version > :version ORDER BY version LIMIT :limit`)} ORDER BY version`,
    { ...where.bindings, version, limit }
  )
  return found.map(toCaused)
}

function conditions(accountId: string, { operation, from, before }: EntryFilter): Fragment {
  const parts: [string, string, string[] | Date | undefined][] = [
    ["operation", "operation = ANY(:operation)", operation],
    ["from", "event_at >= :from", from],
    ["before", "event_at < :before", before],
  ]
  const given = parts.filter(([, , value]) => value !== undefined)
  return {
    sql: ["entry.account_id = :account_id", ...given.map(([, condition]) => condition)].join(" AND "),
    bindings: {
      account_id: accountId,
      ...Object.fromEntries(given.map(([name, , value]) => [name, value!])),
    },
  }
}

function toCaused(row: CausedRow): CausedEntry {
  return { ...toEntry(row), order_id: row.order_id, display_id: row.display_id }
}
