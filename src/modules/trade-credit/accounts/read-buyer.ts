import type { Program } from "../../../domain/program/program"
import { monthUsed, timeZonesOf } from "../members/spent"
import { ACCOUNT_COLUMNS, toAccount, toNumberOrNull, type AccountRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { BuyerFacts } from "../types"

type BuyerRow = Omit<AccountRow, "id"> & {
  id: string | null
  asked_program_id: string
  role: BuyerFacts["role"]
  order_limit: string | null
  month_limit: string | null
  application_id: string | null
  application_status: NonNullable<BuyerFacts["application"]>["status"]
}

/**
 * One statement, since it is part of every listing of payment methods; each join is one look into a unique index. What was
 * spent in the month is summed only for the few members with a limit for it: to plan that took longer than all the rest.
 */
export async function readBuyer(
  sql: Sql,
  customerId: string,
  programIds: string[],
  programs: Program[]
): Promise<BuyerFacts[]> {
  const found = await rows<BuyerRow>(
    sql,
    `SELECT asked.program_id AS asked_program_id, member.role, member.order_limit, member.month_limit,
       ${ACCOUNT_COLUMNS},
       application.id AS application_id, application.status AS application_status
     FROM unnest(CAST(:program_ids AS text[])) WITH ORDINALITY AS asked (program_id, position)
     LEFT JOIN credit_account_member member ON member.customer_id = :customer_id
       AND member.program_id = asked.program_id AND member.deleted_at IS NULL
     LEFT JOIN credit_account ON credit_account.id = member.account_id
     LEFT JOIN LATERAL (
       SELECT id, status FROM credit_application
       WHERE customer_id = :customer_id AND program_id = asked.program_id AND deleted_at IS NULL
       ORDER BY created_at DESC, id DESC LIMIT 1
     ) application ON true
     ORDER BY asked.position`,
    { program_ids: programIds, customer_id: customerId }
  )
  const isLimited = found.some(({ month_limit }) => month_limit !== null)
  const spent = isLimited ? await readSpent(sql, customerId, programs) : new Map<string, number>()
  return found.map((row) => ({
    program_id: row.asked_program_id,
    account: row.id === null ? null : toAccount({ ...row, id: row.id }),
    role: row.role,
    spending: row.role && {
      order_limit: toNumberOrNull(row.order_limit),
      month_limit: toNumberOrNull(row.month_limit),
      month_used: spent.get(row.asked_program_id) ?? null,
    },
    application: row.application_id === null ? null : { id: row.application_id, status: row.application_status },
  }))
}

/** What the customer has spent in the running month, by program, where a limit is set for it. */
async function readSpent(sql: Sql, customerId: string, programs: Program[]): Promise<Map<string, number>> {
  const spent = await rows<{ program_id: string; month_used: string }>(
    sql,
    `SELECT program_id, ${monthUsed("member")} AS month_used FROM credit_account_member member
     WHERE customer_id = :customer_id AND deleted_at IS NULL AND month_limit IS NOT NULL`,
    { customer_id: customerId, time_zones: timeZonesOf(programs) }
  )
  return new Map(spent.map(({ program_id, month_used }) => [program_id, Number(month_used)]))
}
