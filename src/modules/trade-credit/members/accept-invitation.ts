import { SecondAccountError } from "../errors"
import { rows, type Sql } from "../sql"
import type { AcceptInvitation, MemberRecord } from "../types"
import { insertMember } from "./insert-member"
import { findMember, INVITATION_COLUMNS, toInvitation, type InvitationRow } from "./rows"

type FoundRow = InvitationRow & { outcome: string | null; accepted_by: string | null; usable: boolean }

/**
 * In a transaction; of two at once with one token the second waits for the first, and then finds it used. Null: the token
 * is unknown, used, taken back or too old, or is not for this address, or its account is closed; which of these is nobody's
 * business who does not know it anyway.
 *
 * The one who accepted before, whose answer was lost, gets it again.
 */
export async function acceptInvitation(
  sql: Sql,
  { token_hash, customer_id, email }: AcceptInvitation
): Promise<{ account_id: string; member: MemberRecord } | null> {
  const [row] = await rows<FoundRow>(
    sql,
    `SELECT ${INVITATION_COLUMNS}, outcome, accepted_by, (outcome IS NULL AND expires_at > now() AND email = :email
       AND EXISTS (SELECT 1 FROM credit_account account WHERE account.id = account_id AND account.status <> 'closed')
     ) AS usable
     FROM credit_account_invitation WHERE token_hash = :token_hash FOR UPDATE`,
    { token_hash, email }
  )
  if (!row) {
    return null
  }
  const { account_id } = row
  if (!row.usable) {
    const member = row.accepted_by === customer_id ? await findMember(sql, account_id, customer_id) : null
    return member && { account_id, member }
  }
  const member = await join(sql, row, customer_id)
  await sql.raw(
    `UPDATE credit_account_invitation SET email = NULL, updated_at = now(), outcome = 'accepted', accepted_by = :customer_id
     WHERE id = :id`,
    { id: row.id, customer_id }
  )
  return { account_id, member }
}

async function join(sql: Sql, row: InvitationRow, customer_id: string): Promise<MemberRecord> {
  const { account_id, program_id, role, order_limit, month_limit, invited_by } = toInvitation(row)
  const input = { account_id, customer_id, role, order_limit, month_limit, actor: invited_by }
  const member =
    (await insertMember(sql, input, program_id)) ??
    // Staff were quicker: what they gave stays.
    (await findMember(sql, account_id, customer_id))
  if (!member) {
    throw new SecondAccountError(customer_id, program_id)
  }
  return member
}
