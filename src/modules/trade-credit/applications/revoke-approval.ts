import { toApplication, type ApplicationRow } from "../rows"
import { rows, type Sql } from "../sql"
import type { ApplicationRecord, RevokeApproval } from "../types"
import { lockApplication } from "./approve"
import { assertStands, isOf } from "./first-approval"
import { historyItem, readHistory } from "./history"

/**
 * Back to the review, in a transaction: whoever approves now is the first of two. What the applicant was asked before that
 * approval has to be asked again. Said twice by the same person, it is done once.
 *
 * @throws MedusaError conflict, see {@link assertStands}
 */
export async function revokeApproval(sql: Sql, { id, of, reason, actor }: RevokeApproval): Promise<ApplicationRecord> {
  const application = await lockApplication(sql, id)
  const history = await readHistory(sql, id)
  if (history.some((item) => item.actor === actor && isOf(item.revoked, of))) {
    return toApplication(application)
  }
  assertStands(application, of)
  const [revoked] = await rows<ApplicationRow>(
    sql,
    `UPDATE credit_application SET status = 'under_review', proposal = NULL, updated_at = now(),
       history = history || ${historyItem("'under_review'", ["'revoked'", "proposal->'at'"])}
     WHERE id = :id RETURNING *`,
    { id, note: reason, actor }
  )
  return toApplication(revoked)
}
