import { addEvent } from "../accounts/events"
import { contentHash } from "../content-hash"
import { rows, type Sql } from "../sql"
import type { ChangeMember, LeaveAccount, MemberRecord, RemoveMember } from "../types"
import { assertLimits, assertManages, lockPeople, memberOf, refuseLastOwner, refuseOwners } from "./guards"
import { revokeInvitationsBy } from "./invite"
import { MEMBER_COLUMNS, toMember, type MemberRow } from "./rows"

/** In a transaction. What is not given stays as it is. */
export async function changeMember(sql: Sql, input: ChangeMember): Promise<MemberRecord> {
  const account = await lockPeople(sql, input.account_id)
  const member = await memberOf(sql, account.id, input.customer_id)
  const { role = member.role, order_limit = member.order_limit, month_limit = member.month_limit } = input
  await assertManages(sql, account.id, input, [member.role, role])
  assertLimits(account, { order_limit, month_limit })
  if (role !== "owner") {
    await refuseLastOwner(sql, account.id, member)
    await revokeInvitationsBy(sql, { account_id: account.id, invited_by: member.customer_id, actor: input.actor })
  }
  const [row] = await rows<MemberRow>(
    sql,
    `UPDATE credit_account_member SET role = :role, order_limit = CAST(:order_limit AS numeric),
       month_limit = CAST(:month_limit AS numeric), actor = :actor, updated_at = now()
     WHERE id = :id RETURNING ${MEMBER_COLUMNS}`,
    { id: member.id, role, order_limit, month_limit, actor: input.actor }
  )
  const changed = toMember(row)
  const [from, to] = [wordsOf(member), wordsOf(changed)]
  if (contentHash(from) !== contentHash(to)) {
    const details = { customer_id: member.customer_id, from, to }
    await addEvent(sql, { account_id: account.id, kind: "member_changed", actor: input.actor, details })
  }
  return changed
}

function wordsOf({ role, order_limit, month_limit }: MemberRecord) {
  return { role, order_limit, month_limit }
}

/** In a transaction. Orders that are running go on: the account answers for them, not the person. */
export async function removeMember(sql: Sql, input: RemoveMember): Promise<void> {
  const account = await lockPeople(sql, input.account_id)
  const member = await memberOf(sql, account.id, input.customer_id)
  await assertManages(sql, account.id, input, [member.role])
  await refuseLastOwner(sql, account.id, member)
  await endMembership(sql, "id = :id", { id: member.id, actor: input.actor })
}

/** In a transaction. A member goes by himself, whom an owner could remove as well. */
export async function leaveAccount(sql: Sql, { account_id, customer_id }: LeaveAccount): Promise<void> {
  const account = await lockPeople(sql, account_id)
  const member = await memberOf(sql, account.id, customer_id)
  refuseOwners(account.id, [member.role])
  await endMembership(sql, "id = :id", { id: member.id, actor: customer_id })
}

/**
 * A customer who is no more uses no account, not even as its last owner: there is nobody left who could log in. Staff
 * appoint another.
 */
export async function endMemberships(sql: Sql, customerId: string): Promise<void> {
  await endMembership(sql, "customer_id = :customer_id", { customer_id: customerId, actor: "system" })
}

/** With whom the member has invited. */
async function endMembership(
  sql: Sql,
  which: string,
  bindings: Record<string, string> & { actor: string }
): Promise<void> {
  const ended = await rows<{ account_id: string; invited_by: string; role: string }>(
    sql,
    `UPDATE credit_account_member SET deleted_at = now(), updated_at = now(), actor = :actor
     WHERE ${which} AND deleted_at IS NULL RETURNING account_id, customer_id AS invited_by, role`,
    bindings
  )
  for (const one of ended) {
    const { account_id, invited_by: customer_id, role } = one
    await revokeInvitationsBy(sql, { account_id, invited_by: customer_id, actor: bindings.actor })
    await addEvent(sql, { account_id, kind: "member_removed", actor: bindings.actor, details: { customer_id, role } })
  }
}
