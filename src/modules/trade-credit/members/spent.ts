import type { Program } from "../../../domain/program/program"
import { rows, type Sql } from "../sql"
import type { SpendingMember } from "../types"
import { MEMBER_COLUMNS, toMember, type MemberRow } from "./rows"

/** The binding `:time_zones`, a program's id to its time zone: the months are those of each program's own calendar. */
export function timeZonesOf(programs: Program[]): string {
  return JSON.stringify(Object.fromEntries(programs.map(({ id, time_zone }) => [id, time_zone])))
}

/** The instant at which the running month began, for a program. */
const monthBegan = (program: string): string => {
  const zone = `COALESCE(CAST(:time_zones AS jsonb) ->> ${program}, 'UTC')`
  return `(date_trunc('month', now() AT TIME ZONE ${zone}) AT TIME ZONE ${zone})`
}

/**
 * What a hold is kept for that has not left yet, as SQL; `hold` is the alias of its row. What left without the agent's
 * guarantee took nothing of it, so that it would count twice, as held and as charged. Not once the hold was lowered after
 * that: then it may not be kept for it any more.
 */
export const STILL_TO_LEAVE = `CASE WHEN hold.status <> 'open' THEN hold.remaining_amount ELSE
  GREATEST(0, hold.remaining_amount - (SELECT COALESCE(sum(due.hold_due_amount), 0)
  FROM credit_charge due
  WHERE due.account_order_id = hold.account_order_id AND due.hold_due_amount > 0 AND due.created_at >= hold.created_at
    AND NOT EXISTS (SELECT 1 FROM credit_ledger_entry lowered
      WHERE lowered.account_id = hold.account_id AND lowered.operation = 'hold_adjusted' AND lowered.amount < 0
        AND lowered.reference_id = hold.id AND lowered.created_at > due.created_at))) END`

/**
 * What the member's orders hold or have charged in the running month, as SQL; `member` is the alias of the member's row.
 * A hold counts in the month in which it was placed, with what is left of it and what was charged from it, whenever that
 * shipped; what was charged beyond any hold counts when it left. What was released counts no more; what was sent back does.
 */
export function monthUsed(member: string): string {
  const began = monthBegan(`${member}.program_id`)
  return `(SELECT COALESCE(sum(amount), 0) FROM (
    SELECT (${STILL_TO_LEAVE}) + COALESCE((SELECT sum(charge.covered_amount) FROM credit_charge charge
      WHERE charge.account_order_id = hold.account_order_id AND charge.hold_id = hold.id), 0) AS amount
    FROM credit_hold hold JOIN credit_account_order ordered ON ordered.id = hold.account_order_id
    WHERE hold.account_id = ${member}.account_id AND ordered.customer_id = ${member}.customer_id
      AND hold.created_at >= ${began}
    UNION ALL
    SELECT charge.amount - charge.covered_amount
    FROM credit_charge charge JOIN credit_account_order ordered ON ordered.id = charge.account_order_id
    WHERE charge.account_id = ${member}.account_id AND ordered.customer_id = ${member}.customer_id
      AND charge.event_at >= ${began}
  ) spent)`
}

/** The people of an account, first come first, each with what he or she has spent. */
export async function listMembers(sql: Sql, accountId: string, programs: Program[]): Promise<SpendingMember[]> {
  const found = await rows<MemberRow & { month_used: string }>(
    sql,
    `SELECT ${MEMBER_COLUMNS}, ${monthUsed("member")} AS month_used FROM credit_account_member member
     WHERE account_id = :account_id AND deleted_at IS NULL ORDER BY created_at, id`,
    { account_id: accountId, time_zones: timeZonesOf(programs) }
  )
  return found.map((row) => ({ ...toMember(row), month_used: Number(row.month_used) }))
}
