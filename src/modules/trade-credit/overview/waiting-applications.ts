import { rows, type Sql } from "../sql"
import type { WaitingApplications } from "../types"

/** Handed in and not decided, a row a program and state; by the index of just these, `IDX_credit_application_waiting`. */
export async function waitingApplications(sql: Sql): Promise<WaitingApplications[]> {
  return rows(
    sql,
    `SELECT program_id, status, CAST(count(*) AS integer) AS count, min(updated_at) AS waiting_since
     FROM credit_application
     WHERE status IN ('submitted', 'under_review', 'needs_information', 'pending_second_approval')
       AND deleted_at IS NULL
     GROUP BY program_id, status ORDER BY program_id, status`
  )
}
