import { ofAccounts, ON_ACCOUNT, when, type AttentionSearch, type Branch } from "./branch"

/** So long an invitation may be on its way out. */
const SENT_AFTER = "interval '10 minutes'"

/** Nobody can accept what never went out. The address is not said. */
export function unsentInvitations(search: AttentionSearch): Branch {
  return {
    since: "invitation.created_at",
    row_id: "invitation.id",
    sql: `SELECT concat(invitation.id, ':', 'invitation_not_sent') AS id, 'member' AS kind, 'invitation_not_sent' AS code,
        'An invitation to this account was not sent: there is no provider for its channel, or the provider failed. Put that right and send it again, add the member yourself, or take the invitation back.' AS message,
        CAST('["resend_invitation", "add_member", "revoke_invitation"]' AS jsonb) AS actions, ${ON_ACCOUNT},
        invitation.created_at AS since, invitation.id AS row_id, 1 AS position
      FROM credit_account_invitation invitation JOIN credit_account account ON account.id = invitation.account_id
      WHERE invitation.sent_at IS NULL AND invitation.outcome IS NULL AND invitation.expires_at > now()
        AND invitation.created_at < now() - ${SENT_AFTER} AND account.status <> 'closed'
        ${when(search.code, "AND CAST(:code AS text) = 'invitation_not_sent'")}
        ${ofAccounts(search)}`,
  }
}

/** A company whose name was forgotten is called by its id. */
const FORGOTTEN = "account.company_name = account.id"

/** Of those owners who have left the last one, where nobody has taken the place. Of a forgotten company nobody shall. */
export function ownerlessAccounts(search: AttentionSearch): Branch {
  return {
    since: "former.deleted_at",
    row_id: "former.id",
    sql: `SELECT concat(account.id, ':', 'no_owner') AS id, 'member' AS kind, 'no_owner' AS code,
        concat('The last owner of this account was deleted, so nobody there can manage it. ',
          CASE WHEN ${FORGOTTEN} THEN 'Close the account.' ELSE 'Appoint another owner, or close the account.' END) AS message,
        CAST(CASE WHEN ${FORGOTTEN} THEN '["close_account"]' ELSE '["appoint_owner", "close_account"]' END AS jsonb) AS actions, ${ON_ACCOUNT},
        former.deleted_at AS since, former.id AS row_id, 1 AS position
      FROM credit_account_member former JOIN credit_account account ON account.id = former.account_id
      WHERE former.role = 'owner' AND former.deleted_at IS NOT NULL AND account.status <> 'closed'
        AND NOT EXISTS (SELECT 1 FROM credit_account_member other
          WHERE other.account_id = former.account_id AND other.role = 'owner'
            AND (other.deleted_at IS NULL OR (other.deleted_at, other.id) > (former.deleted_at, former.id)))
        ${when(search.code, "AND CAST(:code AS text) = 'no_owner'")}
        ${ofAccounts(search)}`,
  }
}
