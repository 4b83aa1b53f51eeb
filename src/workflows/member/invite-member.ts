import type { MedusaContainer } from "@medusajs/framework/types"
import type { AccountRecord, InvitationRecord, InviteMember } from "../../modules/trade-credit/types"
import { depsOf } from "../deps"
import { newKey } from "./invitation-token"
import { sendInvitation } from "./send-invitation"

type Invite = Omit<InviteMember, "account_id" | "token_hash" | "valid_seconds">

/** Invites to an account, and sends the invitation. */
export async function inviteMember(
  container: MedusaContainer,
  account: AccountRecord,
  input: Invite
): Promise<InvitationRecord> {
  const { tradeCredit } = depsOf(container)
  const { token, key } = newKey(tradeCredit.memberInvitations())
  const invitation = await tradeCredit.inviteMember({ ...input, ...key, account_id: account.id })
  return sendInvitation(container, account, invitation, token)
}
