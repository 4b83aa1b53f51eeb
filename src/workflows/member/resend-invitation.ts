import type { MedusaContainer } from "@medusajs/framework/types"
import type { AccountRecord, InvitationRecord } from "../../modules/trade-credit/types"
import { depsOf } from "../deps"
import { newKey } from "./invitation-token"
import { sendInvitation } from "./send-invitation"

/** Sends what reached nobody again, in the language of its first message. Null: there is no such open one of this account. */
export async function resendInvitation(
  container: MedusaContainer,
  account: AccountRecord,
  id: string,
  actor: string
): Promise<InvitationRecord | null> {
  const { tradeCredit } = depsOf(container)
  const { token, key } = newKey(tradeCredit.memberInvitations())
  const invitation = await tradeCredit.renewInvitation({ ...key, account_id: account.id, id, actor })
  return invitation && sendInvitation(container, account, invitation, token)
}
