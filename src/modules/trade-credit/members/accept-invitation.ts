import { withdrawOnJoining } from "../applications/withdraw-open"
import { SecondAccountError } from "../errors"
import { rows, type Sql } from "../sql"
import type { AcceptInvitation, MemberRecord } from "../types"
import { lockPeople } from "./guards"
import { insertMember } from "./insert-member"
import { fulfilInvitation } from "./invite"
import { findMember, INVITATION_COLUMNS, toInvitation, type InvitationRow } from "./rows"

type FoundRow = InvitationRow & { outcome: string | null; accepted_by: string | null; usable: boolean }

/** Whoever invited still manages the people of the account, and it is not closed. */
const STANDS = `EXISTS (
  SELECT 1 FROM credit_account account
    JOIN credit_account_member inviter ON inviter.account_id = account.id AND inviter.deleted_at IS NULL
   WHERE account.id = invitation.account_id AND account.status <> 'closed'
     AND inviter.customer_id = invitation.invited_by AND inviter.role = 'owner')`

/**
 * In a transaction; of two at once with one token the second waits for the first, and then finds it used. Null: the token
 * is unknown, used, taken back or too old, or is not for this address, or its account is closed, or its owner is one no
 * more; which of these is nobody's business who does not know it anyway.
 *
 * The one who accepted before, whose answer was lost, gets it again.
 */
export async function acceptInvitation(
  sql: Sql,
  { token_hash, customer_id, email }: AcceptInvitation
): Promise<{ account_id: string; member: MemberRecord } | null> {
  const [known] = await rows<{ account_id: string }>(
    sql,
    "SELECT account_id FROM credit_account_invitation WHERE token_hash = :token_hash",
    { token_hash }
  )
  if (!known) {
    return null
  }
  // As for everything that is done to its people: the owner who is just removed invites nobody any more. The invitation's
  // own row after that, because taking it back locks no more than this.
  await lockPeople(sql, known.account_id)
  const [row] = await rows<FoundRow>(
    sql,
    `SELECT ${INVITATION_COLUMNS}, outcome, accepted_by,
       (outcome IS NULL AND expires_at > now() AND email = :email AND ${STANDS}) AS usable
     FROM credit_account_invitation invitation WHERE token_hash = :token_hash FOR UPDATE OF invitation`,
    { token_hash, email }
  )
  const { account_id } = row
  if (!row.usable) {
    const member = row.accepted_by === customer_id ? await findMember(sql, account_id, customer_id) : null
    return member && { account_id, member }
  }
  const member = await join(sql, row, customer_id)
  await fulfilInvitation(sql, { account_id, email, customer_id })
  return { account_id, member }
}

async function join(sql: Sql, row: InvitationRow, customer_id: string): Promise<MemberRecord> {
  const { account_id, program_id, role, order_limit, month_limit, invited_by } = toInvitation(row)
  const input = { account_id, customer_id, role, order_limit, month_limit, actor: invited_by }
  await withdrawOnJoining(sql, { ...input, program_id, actor: customer_id })
  const member =
    (await insertMember(sql, input, program_id, true)) ??
    // Staff were quicker: what they gave stays.
    (await findMember(sql, account_id, customer_id))
  if (!member) {
    throw new SecondAccountError(customer_id, program_id)
  }
  return member
}
