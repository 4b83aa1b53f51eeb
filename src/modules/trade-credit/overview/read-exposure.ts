import type { Program } from "../../../domain/program/program"
import { dayOf } from "../../../domain/terms/plain-day"
import { effectiveLimit } from "../ledger/limit"
import { toNumberOrNull } from "../rows"
import { rows, type Sql } from "../sql"
import type { ExposureDay, ExposureQuery } from "../types"
import { sumOfTold } from "./books"

type Row = Record<"held_amount" | "outstanding_amount" | "offline_amount", string> & {
  day: string
  credit_limit: string | null
}

/** The days that are written down, and what the accounts come to now as the day that it is in each program's time zone. */
export async function readExposure(sql: Sql, programs: Program[], query: ExposureQuery): Promise<ExposureDay[]> {
  const { currency_code, program_id = null, from, to, today, now } = query
  const days = programs.map(({ id, time_zone }) => ({ id, today: dayOf(now, time_zone) }))
  const found = await rows<Row>(
    sql,
    `SELECT CAST(day AS text) AS day, sum(limit_amount) AS credit_limit, sum(held_amount) AS held_amount,
       sum(outstanding_amount) AS outstanding_amount, sum(offline_amount) AS offline_amount
     FROM (
       SELECT program_id, day, limit_amount, held_amount, outstanding_amount, offline_amount
       FROM credit_exposure_day WHERE currency_code = :currency_code
       UNION ALL ${LIVE}
     ) figure
     WHERE day BETWEEN CAST(:from AS date) AND CAST(:to AS date)
       AND (CAST(:program_id AS text) IS NULL OR program_id = :program_id)
     GROUP BY day ORDER BY day`,
    { currency_code, program_id, from, to, today, days: JSON.stringify(days) }
  )
  return found.map((row) => ({
    day: row.day,
    credit_limit: toNumberOrNull(row.credit_limit),
    held_amount: Number(row.held_amount),
    outstanding_amount: Number(row.outstanding_amount),
    offline_amount: Number(row.offline_amount),
  }))
}

/** Where it is still yesterday, the figures of now are those of both days: else today would lack a program. */
const LIVE = `SELECT live.program_id, CAST(listed AS date), live.credit_limit, live.held, live.outstanding, live.offline
  FROM (
    SELECT program_id, ${sumOfTold("credit_limit")} AS credit_limit, sum(held_amount) AS held,
      sum(outstanding_amount) AS outstanding, sum(offline_amount) AS offline
    FROM (SELECT program_id, held_amount, outstanding_amount, offline_amount, ${effectiveLimit()} AS credit_limit,
        own_book_of IS NULL AND status <> 'closed' AS is_open
      FROM credit_account WHERE currency_code = :currency_code AND deleted_at IS NULL) account
    GROUP BY program_id
  ) live
  JOIN jsonb_to_recordset(CAST(:days AS jsonb)) AS program (id text, today date) ON program.id = live.program_id
  CROSS JOIN generate_series(program.today, CAST(:today AS date), interval '1 day') AS listed`
