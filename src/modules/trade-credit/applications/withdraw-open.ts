import { OPEN_STATES } from "../../../domain/screening/application-states"
import type { Sql } from "../sql"
import { historyItem } from "./history"

type Joining = { customer_id: string; program_id: string; account_id: string; actor: string }

/**
 * In the transaction in which a customer joins an account, and before that, so that the application's row is locked first,
 * as an approval locks it: nothing is left to be applied for, and an agent's late yes would be for a second account.
 */
export async function withdrawOpenApplication(sql: Sql, joining: Joining): Promise<void> {
  const { account_id, ...bindings } = joining
  await sql.raw(
    `UPDATE credit_application SET status = 'withdrawn', decided_at = now(), updated_at = now(),
       information_request = NULL, history = history || ${historyItem("'withdrawn'")}
     WHERE customer_id = :customer_id AND program_id = :program_id AND status = ANY(:open) AND deleted_at IS NULL`,
    { ...bindings, open: OPEN_STATES, note: `Joined credit account ${account_id} instead.` }
  )
}
