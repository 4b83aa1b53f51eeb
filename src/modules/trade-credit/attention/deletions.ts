import { when, type AttentionSearch, type Branch } from "./branch"

/**
 * Customers who were deleted, and of whom something is held until it is settled; called as the company they bought for,
 * shown with whom they bought.
 */
export function deletions({ code, q }: AttentionSearch): Branch {
  return {
    since: "held_since",
    row_id: "deletion.customer_id",
    sql: `SELECT concat(deletion.customer_id, ':', code) AS id, 'privacy' AS kind, code, message, actions,
        'customer' AS subject_type, deletion.customer_id AS subject_id,
        COALESCE((SELECT company_name FROM credit_account WHERE id IN (
          SELECT account_id FROM credit_application WHERE customer_id = deletion.customer_id) ORDER BY id LIMIT 1),
          deletion.customer_id) AS display,
        (SELECT member.customer_id FROM credit_application application
          JOIN credit_account_member member ON member.account_id = application.account_id AND member.deleted_at IS NULL
          WHERE application.customer_id = deletion.customer_id ORDER BY member.id LIMIT 1) AS customer_id, held_since AS since,
        deletion.customer_id AS row_id, 1 AS position
      FROM credit_customer_deletion deletion
      -- What the law keeps ends by itself in years: nobody could do anything about it.
      WHERE code = 'deletion_waits' ${when(code, "AND code = :code")} ${when(q, "AND deletion.customer_id = :q")}`,
  }
}
