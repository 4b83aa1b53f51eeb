import { generateEntityId } from "@medusajs/framework/utils"
import { addEvent } from "../accounts/events"
import { TooManyInvitationsError } from "../errors"
import { rows, type Fragment, type Sql } from "../sql"
import type { InvitationRecord, InviteMember, RenewInvitation } from "../types"
import { assertLimits, assertOwner, lockPeople, refuseClosed } from "./guards"
import { INVITATION_COLUMNS, toInvitation, type InvitationRow } from "./rows"

/** No company has so many people on their way in; it keeps one owner from filling tables and mailboxes. */
const OPEN_MAX = 50

/**
 * In a transaction. A new invitation to an address takes the place of an earlier one, whose token is void from then on.
 *
 * @param actor who has it sent: its owner, or staff who send it again
 */
export async function inviteMember(sql: Sql, input: InviteMember, actor = input.invited_by): Promise<InvitationRecord> {
  const account = await lockPeople(sql, input.account_id)
  await assertOwner(sql, account.id, input.invited_by)
  refuseClosed(account)
  assertLimits(account, input)
  await sql.raw(
    `UPDATE credit_account_invitation SET email = NULL, updated_at = now(), outcome = 'replaced'
     WHERE account_id = :account_id AND email = :email`,
    { account_id: account.id, email: input.email }
  )
  if ((await openInvitations(sql, account.id)).length >= OPEN_MAX) {
    throw new TooManyInvitationsError(account.id, OPEN_MAX)
  }
  const [row] = await rows<InvitationRow>(
    sql,
    `INSERT INTO credit_account_invitation (id, account_id, program_id, email, role, order_limit, month_limit,
       locale, token_hash, invited_by, expires_at)
     VALUES (:id, :account_id, :program_id, :email, :role, CAST(:order_limit AS numeric), CAST(:month_limit AS numeric),
       :locale, :token_hash, :invited_by, now() + make_interval(secs => :valid_seconds))
     RETURNING ${INVITATION_COLUMNS}`,
    {
      id: generateEntityId(undefined, "craccinv"),
      account_id: account.id,
      program_id: account.program_id,
      email: input.email,
      role: input.role,
      order_limit: input.order_limit ?? null,
      month_limit: input.month_limit ?? null,
      locale: input.locale,
      token_hash: input.token_hash,
      invited_by: input.invited_by,
      valid_seconds: input.valid_seconds,
    }
  )
  const { id: invitation_id, role, order_limit, month_limit } = toInvitation(row)
  // Not the address: events are kept for ever.
  const details = { invitation_id, role, order_limit, month_limit }
  await addEvent(sql, { account_id: account.id, kind: "member_invited", actor, details })
  return toInvitation(row)
}

/**
 * In a transaction. A new one in the place of one that reached nobody, whose token is kept nowhere; of one that was sent the
 * message may be on its way, and its owner can invite again. Null: this account has no such open one.
 */
export async function renewInvitation(sql: Sql, input: RenewInvitation): Promise<InvitationRecord | null> {
  const { account_id, id, actor, ...key } = input
  await lockPeople(sql, account_id)
  const [row] = await rows<InvitationRow>(
    sql,
    `SELECT ${INVITATION_COLUMNS} FROM credit_account_invitation
     WHERE id = :id AND account_id = :account_id AND outcome IS NULL AND sent_at IS NULL AND expires_at > now()
     FOR UPDATE`,
    { id, account_id }
  )
  return row ? inviteMember(sql, { ...toInvitation(row), ...key }, actor) : null
}

/** Those that somebody may still accept, newest first. */
export async function openInvitations(sql: Sql, accountId: string): Promise<InvitationRecord[]> {
  const found = await rows<InvitationRow>(
    sql,
    `SELECT ${INVITATION_COLUMNS} FROM credit_account_invitation
     WHERE account_id = :account_id AND outcome IS NULL AND expires_at > now() ORDER BY created_at DESC, id`,
    { account_id: accountId }
  )
  return found.map(toInvitation)
}

export async function markInvitationSent(sql: Sql, id: string): Promise<void> {
  await sql.raw("UPDATE credit_account_invitation SET sent_at = now(), updated_at = now() WHERE id = :id", { id })
}

/** In a transaction. False: there is no open one of this account by that id. */
export async function revokeInvitation(
  sql: Sql,
  { actor, ...input }: { account_id: string; id: string; actor: string }
): Promise<boolean> {
  return (await revokeWhere(sql, actor, "id = :id AND account_id = :account_id", input)) > 0
}

/** Each is told in the history of its account. @returns how many there were */
async function revokeWhere(sql: Sql, actor: string, which: string, bindings: Fragment["bindings"]): Promise<number> {
  const revoked = await rows<{ id: string; account_id: string; role: string }>(
    sql,
    `UPDATE credit_account_invitation SET email = NULL, updated_at = now(), outcome = 'revoked'
     WHERE ${which} AND outcome IS NULL RETURNING id, account_id, role`,
    bindings
  )
  for (const { id: invitation_id, account_id, role } of revoked) {
    await addEvent(sql, { account_id, kind: "invitation_taken_back", actor, details: { invitation_id, role } })
  }
  return revoked.length
}

/**
 * The one at that address uses the account now, so the invitation waits for nobody any more; and once it has let one in, it
 * does not do so again after a removal.
 */
export async function fulfilInvitation(
  sql: Sql,
  input: { account_id: string; email: string; customer_id: string }
): Promise<void> {
  await sql.raw(
    `UPDATE credit_account_invitation SET email = NULL, updated_at = now(), outcome = 'accepted', accepted_by = :customer_id
     WHERE account_id = :account_id AND email = :email AND outcome IS NULL`,
    input
  )
}

/** Those that an owner has made who is one no more. */
export async function revokeInvitationsBy(
  sql: Sql,
  { actor, ...input }: { account_id: string; invited_by: string; actor: string }
): Promise<void> {
  await revokeWhere(sql, actor, "account_id = :account_id AND invited_by = :invited_by", input)
}

/** Those to a customer who is no more; later ones are to somebody who has come to have that address. */
export async function revokeInvitationsTo(sql: Sql, input: { email: string; before: Date }): Promise<void> {
  await revokeWhere(sql, "system", "email = :email AND created_at <= :before", input)
}

/** An address is not kept longer than it can be of use. */
export async function closeExpiredInvitations(sql: Sql): Promise<void> {
  await sql.raw(
    `UPDATE credit_account_invitation SET email = NULL, updated_at = now(), outcome = 'expired'
     WHERE outcome IS NULL AND expires_at <= now()`
  )
}
