import { generateEntityId } from "@medusajs/framework/utils"
import { addEvent } from "../accounts/events"
import { MEMBER_COLUMNS, toMember, type MemberRow } from "./rows"
import { rows, type Sql } from "../sql"
import type { AddMember, MemberRecord } from "../types"

/**
 * In a transaction. A membership of a closed account makes way; the books of that account stay as they are. Null: the
 * customer has an account in this program, and the unique key has the last word of two at once.
 *
 * @param joined whoever becomes a member did so on an invitation: it is told of that person, not of the one who invited
 */
export async function insertMember(
  sql: Sql,
  { customer_id, account_id, role, actor, order_limit = null, month_limit = null }: AddMember,
  programId: string,
  joined = false
): Promise<MemberRecord | null> {
  const ended = await rows<{ account_id: string; role: string }>(
    sql,
    `UPDATE credit_account_member member SET deleted_at = now() FROM credit_account account
     WHERE account.id = member.account_id AND account.status = 'closed' AND member.deleted_at IS NULL
       AND member.customer_id = :customer_id AND member.program_id = :program_id
     RETURNING member.account_id, member.role`,
    { customer_id, program_id: programId }
  )
  const [row] = await rows<MemberRow>(
    sql,
    `INSERT INTO credit_account_member (id, account_id, program_id, customer_id, role, order_limit, month_limit, actor)
     VALUES (:id, :account_id, :program_id, :customer_id, :role, CAST(:order_limit AS numeric),
       CAST(:month_limit AS numeric), :actor)
     ON CONFLICT (customer_id, program_id) WHERE deleted_at IS NULL DO NOTHING
     RETURNING ${MEMBER_COLUMNS}`,
    {
      id: generateEntityId(undefined, "craccm"),
      account_id,
      program_id: programId,
      customer_id,
      role,
      order_limit,
      month_limit,
      actor,
    }
  )
  if (!row) {
    return null
  }
  for (const one of ended) {
    const details = { customer_id, role: one.role }
    await addEvent(sql, { account_id: one.account_id, kind: "member_removed", actor, details })
  }
  const details = { customer_id, role, order_limit, month_limit }
  await (joined
    ? addEvent(sql, {
        account_id,
        kind: "member_joined",
        actor: customer_id,
        details: { ...details, invited_by: actor },
      })
    : addEvent(sql, { account_id, kind: "member_added", actor, details }))
  return toMember(row)
}
