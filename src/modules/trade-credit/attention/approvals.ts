import { ofAccounts, ON_ACCOUNT, when, type AttentionSearch, type Branch } from "./branch"

/** What waits for a second person; of an account there is one of each kind at most. */
export function approvals(search: AttentionSearch): Branch {
  return {
    since: "request.created_at",
    row_id: "request.id",
    sql: `SELECT request.id, 'approval' AS kind, concat('approval_of_', request.kind) AS code,
        concat(COALESCE('A ' || CASE request.kind WHEN 'limit' THEN 'limit' WHEN 'write_off' THEN 'write-off' ELSE 'reversal of a write-off' END || ' of ' || (request.payload->>'amount') || ' '
            || account.currency_code, 'A limit without a ceiling of your own'),
          ' on top, until ' || (request.payload->>'expires_at'), ' waits for a second person. ', request.requested_by,
          ' has asked for it: ', request.payload->>'reason') AS message,
        CAST('["decide_approval"]' AS jsonb) AS actions,
        ${ON_ACCOUNT},
        request.created_at AS since, request.id AS row_id, 1 AS position
      FROM credit_approval_request request JOIN credit_account account ON account.id = request.account_id
      WHERE request.state = 'pending'
        ${when(search.code, "AND concat('approval_of_', request.kind) = :code")}
        ${ofAccounts(search)}`,
  }
}
