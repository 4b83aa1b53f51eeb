import { ACCOUNT_COLUMNS, toAccount, type AccountRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { BuyerFacts } from "../types"

type BuyerRow = Omit<AccountRow, "id"> & {
  id: string | null
  asked_program_id: string
  role: BuyerFacts["role"]
  application_id: string | null
  application_status: NonNullable<BuyerFacts["application"]>["status"]
}

/** One statement, since it is part of every listing of payment methods; each join is one look into a unique index. */
export async function readBuyer(sql: Sql, customerId: string, programIds: string[]): Promise<BuyerFacts[]> {
  const found = await rows<BuyerRow>(
    sql,
    `SELECT asked.program_id AS asked_program_id, member.role, ${ACCOUNT_COLUMNS},
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
  return found.map((row) => ({
    program_id: row.asked_program_id,
    account: row.id === null ? null : toAccount({ ...row, id: row.id }),
    role: row.role,
    application: row.application_id === null ? null : { id: row.application_id, status: row.application_status },
  }))
}
