import type { InvitationRecord } from "../../modules/trade-credit/types"
import type { describeMembers } from "../../workflows/member/describe-members"

type Described = Awaited<ReturnType<typeof describeMembers>>[number]

export function serializeMember(member: Described) {
  return {
    customer_id: member.customer_id,
    email: member.email,
    first_name: member.first_name,
    last_name: member.last_name,
    role: member.role,
    order_limit: member.order_limit,
    month_limit: member.month_limit,
    /** What this member's orders hold or have charged in the running month of the program's calendar. */
    month_used_amount: member.month_used,
    created_at: member.created_at,
  }
}

export function serializeInvitation(invitation: InvitationRecord) {
  return {
    id: invitation.id,
    email: invitation.email,
    role: invitation.role,
    order_limit: invitation.order_limit,
    month_limit: invitation.month_limit,
    expires_at: invitation.expires_at,
    /** Null: there was nobody to send it, so it has reached nobody. */
    sent_at: invitation.sent_at,
    created_at: invitation.created_at,
  }
}
