import { OPEN_STATES } from "../../../domain/screening/application-states"
import type { Sql } from "../sql"
import { historyItem } from "./history"

type Joining = { customer_id: string; program_id: string; account_id: string; actor: string }

/**
 * In the transaction in which a customer joins an account, and before that, so that the application's row is locked first,
 * as an approval locks it: nothing is left to be applied for, and an agent's late yes would be for a second account.
 */
export async function withdrawOnJoining(sql: Sql, { account_id, ...joining }: Joining): Promise<void> {
  await withdrawOpenApplications(sql, { ...joining, note: `Joined credit account ${account_id} instead.` })
}

/** @param withdrawal whose; without `program_id` in all programs */
export async function withdrawOpenApplications(
  sql: Sql,
  withdrawal: { customer_id: string; program_id?: string; actor: string; note?: string }
): Promise<void> {
  const { program_id = null, note = null, ...whose } = withdrawal
  await sql.raw(
    `UPDATE credit_application SET status = 'withdrawn', decided_at = now(), updated_at = now(),
       information_request = NULL, history = history || ${historyItem("'withdrawn'")}
     WHERE customer_id = :customer_id AND program_id = COALESCE(:program_id, program_id) AND status = ANY(:open)
       AND deleted_at IS NULL`,
    { ...whose, program_id, note, open: OPEN_STATES }
  )
}
