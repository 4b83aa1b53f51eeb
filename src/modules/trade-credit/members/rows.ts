import { toNumberOrNull } from "../rows"
import { rows, type Sql } from "../sql"
import type { InvitationRecord, MemberRecord, SpendingLimits } from "../types"

type Limits = Record<keyof SpendingLimits, string | null>
export type MemberRow = Omit<MemberRecord, keyof SpendingLimits> & Limits

export const MEMBER_COLUMNS = "id, customer_id, role, order_limit, month_limit, created_at"

export function toMember({ id, customer_id, role, created_at, ...limits }: MemberRow): MemberRecord {
  return { id, customer_id, role, ...toLimits(limits), created_at }
}

export type InvitationRow = Omit<InvitationRecord, keyof SpendingLimits> & Limits

export const INVITATION_COLUMNS = `id, account_id, program_id, email, role, order_limit, month_limit, locale, invited_by,
  expires_at, sent_at, created_at`

export function toInvitation(row: InvitationRow): InvitationRecord {
  return { ...row, ...toLimits(row) }
}

function toLimits({ order_limit, month_limit }: Limits): SpendingLimits {
  return { order_limit: toNumberOrNull(order_limit), month_limit: toNumberOrNull(month_limit) }
}

/** The membership of this account that has not ended. */
export async function findMember(sql: Sql, accountId: string, customerId: string): Promise<MemberRecord | null> {
  const [row] = await rows<MemberRow>(
    sql,
    `SELECT ${MEMBER_COLUMNS} FROM credit_account_member
     WHERE account_id = :account_id AND customer_id = :customer_id AND deleted_at IS NULL`,
    { account_id: accountId, customer_id: customerId }
  )
  return row ? toMember(row) : null
}
