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
  month_used: string | null
  application_id: string | null
  application_status: NonNullable<BuyerFacts["application"]>["status"]
}

/** One statement, since it is part of every listing of payment methods; each join is one look into a unique index. */
export async function readBuyer(
  sql: Sql,
  customerId: string,
  programIds: string[],
  programs: Program[]
): Promise<BuyerFacts[]> {
  const found = await rows<BuyerRow>(
    sql,
    `SELECT asked.program_id AS asked_program_id, member.role, member.order_limit, member.month_limit,
       CASE WHEN member.month_limit IS NOT NULL THEN ${monthUsed("member")} END AS month_used, ${ACCOUNT_COLUMNS},
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
    { program_ids: programIds, customer_id: customerId, time_zones: timeZonesOf(programs) }
  )
  return found.map((row) => ({
    program_id: row.asked_program_id,
    account: row.id === null ? null : toAccount({ ...row, id: row.id }),
    role: row.role,
    spending: row.role && {
      order_limit: toNumberOrNull(row.order_limit),
      month_limit: toNumberOrNull(row.month_limit),
      month_used: toNumberOrNull(row.month_used),
    },
    application: row.application_id === null ? null : { id: row.application_id, status: row.application_status },
  }))
}
