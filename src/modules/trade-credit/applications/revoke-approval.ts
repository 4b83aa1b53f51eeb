import { toApplication, type ApplicationRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { ApplicationRecord, RevokeApproval } from "../types"
import { historyItem } from "./history"
import { findApplication } from "./move"

/**
 * Back to the review, as if the first of two people had not approved: one conditional UPDATE, so that of this and the
 * second person's word at once one counts.
 *
 * @returns the application as it is then, whether this did it or not
 */
export async function revokeApproval(sql: Sql, { id, of, reason, actor }: RevokeApproval): Promise<ApplicationRecord> {
  const [revoked] = await rows<ApplicationRow>(
    sql,
    `UPDATE credit_application SET status = 'under_review', proposal = NULL, updated_at = now(),
       history = history || ${historyItem("'under_review'")}
     WHERE id = :id AND deleted_at IS NULL AND status = 'pending_second_approval'
       AND COALESCE(proposal->>'at' = CAST(:of AS text), true)
     RETURNING *`,
    { id, of: of ?? null, note: reason, actor }
  )
  return revoked ? toApplication(revoked) : findApplication(sql, id)
}
