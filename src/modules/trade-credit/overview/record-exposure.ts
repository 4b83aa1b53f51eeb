import { daysToRecord } from "../../../domain/credit/exposure-days"
import type { Program } from "../../../domain/program/program"
import { addDays, startOfDay } from "../../../domain/terms/plain-day"
import { effectiveLimit } from "../ledger/limit"
import { rows, type Sql } from "../sql"
import { BOOK, booksOf, PROGRAM_BOOKS, sumOfTold } from "./books"

/** Writes down the days of a program that are over and not written yet, as one statement: all of them or none. */
export async function recordExposure(sql: Sql, program: Program, now: Date): Promise<number> {
  const days = daysToRecord(await readState(sql, program.id), program.time_zone, now)
  if (!days) {
    return 0
  }
  const written = await rows(sql, RECORD, {
    ...days,
    program_id: program.id,
    time_zone: program.time_zone,
    programs: booksOf([program]),
    first_end: startOfDay(addDays(days.from, 1), program.time_zone),
    last_end: startOfDay(addDays(days.to, 1), program.time_zone),
  })
  return written.length
}

async function readState(sql: Sql, programId: string): Promise<{ recordedTo: string | null; since: Date | null }> {
  const [state] = await rows<{ recorded_to: string | null; since: Date | null }>(
    sql,
    `SELECT (SELECT CAST(max(day) AS text) FROM credit_exposure_day WHERE program_id = :program_id) AS recorded_to,
       (SELECT min(created_at) FROM credit_account WHERE program_id = :program_id AND deleted_at IS NULL) AS since`,
    { program_id: programId }
  )
  return { recordedTo: state.recorded_to, since: state.since }
}

/**
 * As the account stood when the last day ended: before its first entry since, else as it is. (The limit of one row keeps the
 * database from reading all entries for those few.)
 */
const AT_END = `SELECT account.id, account.currency_code, ${BOOK} AS book,
    account.own_book_of IS NULL AND account.status <> 'closed' AS is_open,
    CASE WHEN since.account_id IS NULL THEN ${effectiveLimit("CAST(:last_end AS timestamptz)")} ELSE limit_after END AS credit_limit,
    CASE WHEN since.account_id IS NULL THEN held_amount ELSE COALESCE(held_after, 0) END AS held,
    CASE WHEN since.account_id IS NULL THEN outstanding_amount ELSE COALESCE(outstanding_after, 0) END AS outstanding,
    CASE WHEN since.account_id IS NULL THEN offline_amount ELSE COALESCE(offline_after, 0) END AS offline
  FROM credit_account account
  LEFT JOIN ${PROGRAM_BOOKS} ON program.id = account.program_id
  LEFT JOIN (
    SELECT first.account_id, held_after, outstanding_after, offline_after, limit_after
    FROM (SELECT account_id, min(version) AS version FROM credit_ledger_entry
      WHERE created_at >= CAST(:last_end AS timestamptz) GROUP BY account_id) first
    LEFT JOIN LATERAL (SELECT * FROM credit_ledger_entry entry
      WHERE entry.account_id = first.account_id AND entry.version = first.version - 1 LIMIT 1) before ON true
  ) since ON since.account_id = account.id
  WHERE account.program_id = :program_id AND account.deleted_at IS NULL`

/** What each entry after the first day's end has changed; an entry says its limit, not by how much that changed. */
const CHANGES = `SELECT entry.account_id, CAST(entry.created_at AT TIME ZONE :time_zone AS date) AS day,
    held_change, outstanding_change, offline_change, COALESCE(limit_after, 0) - COALESCE(
      CASE WHEN row_number() OVER history = 1 THEN (SELECT before.limit_after FROM credit_ledger_entry before
          WHERE before.account_id = entry.account_id AND before.version = entry.version - 1)
        ELSE lag(limit_after) OVER history END, 0) AS limit_change
  FROM credit_ledger_entry entry
  WHERE entry.created_at >= CAST(:first_end AS timestamptz) AND entry.created_at < CAST(:last_end AS timestamptz)
    AND entry.account_id IN (SELECT id FROM at_end)
  WINDOW history AS (PARTITION BY entry.account_id ORDER BY entry.version)`

/**
 * Backwards from the end of the last day: the figures of then, less what changed after each day. Not onwards from the day
 * before, or one wrong day would make all later ones wrong. A closed account counts no limit, also in the days before:
 * when it was closed stands in no entry.
 *
 * With 100,000 accounts and 1,000,000 entries of 120 days, on a busy machine of two cores: 0.6 s for one day, once for all
 * days 9 s of 67,000 of these accounts.
 */
const RECORD = `
  WITH at_end AS MATERIALIZED (${AT_END}),
  total AS (
    SELECT currency_code, book, ${sumOfTold("credit_limit")} AS credit_limit, sum(held) AS held,
      sum(outstanding) AS outstanding, sum(offline) AS offline
    FROM at_end GROUP BY currency_code, book
  ),
  change AS (
    SELECT currency_code, book, day, COALESCE(sum(limit_change) FILTER (WHERE is_open), 0) AS credit_limit,
      sum(held_change) AS held, sum(outstanding_change) AS outstanding, sum(offline_change) AS offline
    FROM (${CHANGES}) changed JOIN at_end ON at_end.id = changed.account_id
    GROUP BY currency_code, book, day
  )
  INSERT INTO credit_exposure_day (currency_code, program_id, book, day, limit_amount, held_amount, outstanding_amount,
    offline_amount)
  SELECT total.currency_code, :program_id, total.book, listed.day,
    total.credit_limit - COALESCE(sum(change.credit_limit), 0), total.held - COALESCE(sum(change.held), 0),
    total.outstanding - COALESCE(sum(change.outstanding), 0), total.offline - COALESCE(sum(change.offline), 0)
  FROM total
  CROSS JOIN (SELECT CAST(generate_series(CAST(:from AS date), CAST(:to AS date), interval '1 day') AS date)) AS listed (day)
  LEFT JOIN change ON change.currency_code = total.currency_code AND change.book = total.book AND change.day > listed.day
  GROUP BY total.currency_code, total.book, listed.day, total.credit_limit, total.held, total.outstanding, total.offline
  ON CONFLICT DO NOTHING RETURNING day`
