import type { Database } from "../sql"
import type { BoardFigure } from "../types"

/** As `isAtRisk` of `domain/shipment/board.ts`, and in the terms of the index `IDX_billing_agent_notice_board`. */
export const AT_RISK = `kind = 'shipment' and shipped_at is not null and withdrawal_requested_at is null
  and status in ('awaiting_shipment', 'queued', 'sending', 'retrying', 'needs_attention')`

/** The board's figures, a row an agent and currency, from what is open only: what is accepted is never looked at. */
export async function readBoardFigures(db: Database, overdueAfterHours: number): Promise<BoardFigure[]> {
  const { rows } = await db.raw(
    `select agent_id, currency_code, count(*)::int as notices_count, coalesce(sum(amount), 0) as amount_at_risk,
            count(*) filter (where ${OVERDUE})::int as overdue_count,
            coalesce(sum(amount) filter (where ${OVERDUE}), 0) as overdue_amount,
            count(*) filter (where status = 'needs_attention')::int as needs_attention_count,
            min(shipped_at) as oldest_shipped_at
       from billing_agent_notice
      where ${AT_RISK}
      group by agent_id, currency_code
      order by agent_id, currency_code`,
    { overdueAfterHours }
  )
  return (rows as (BoardFigure & { amount_at_risk: string; overdue_amount: string })[]).map((row) => ({
    ...row,
    amount_at_risk: Number(row.amount_at_risk),
    overdue_amount: Number(row.overdue_amount),
  }))
}

/** As `isOverdue`, of what is at risk. */
export const OVERDUE = "coalesce(deadline_at, shipped_at + make_interval(hours => :overdueAfterHours)) < now()"
