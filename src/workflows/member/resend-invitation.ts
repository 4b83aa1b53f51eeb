import type { MedusaContainer } from "@medusajs/framework/types"
import type { Locale } from "../../domain/program/locale"
import type { AccountRecord, InvitationRecord } from "../../modules/trade-credit/types"
import { depsOf } from "../deps"
import { inviteMember } from "./invite-member"

/**
 * Invites anew as the owner did, because the token of the first message is kept nowhere: a new invitation takes its place.
 * Null: there is no such open one of this account.
 */
export async function resendInvitation(
  container: MedusaContainer,
  account: AccountRecord,
  { invitation_id, locale }: { invitation_id: string; locale: Locale }
): Promise<InvitationRecord | null> {
  const open = await depsOf(container).tradeCredit.openInvitations(account.id)
  const invitation = open.find(({ id }) => id === invitation_id)
  if (!invitation) {
    return null
  }
  const { email, role, order_limit, month_limit, invited_by } = invitation
  return inviteMember(container, account, { email, role, order_limit, month_limit, invited_by, locale })
}
