import type { INotificationModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { AccountRecord, InvitationRecord } from "../../modules/trade-credit/types"
import { depsOf } from "../deps"
import { invitationMessage } from "./invitation-message"

/**
 * Hands the token to Medusa's notification module, where a provider for the channel is; it is never shown to anyone else, and
 * kept only as its hash. What could not be sent says so (`sent_at` null): staff send it again once there is a provider, or
 * add the member.
 */
export async function sendInvitation(
  container: MedusaContainer,
  account: AccountRecord,
  invitation: InvitationRecord,
  token: string
): Promise<InvitationRecord> {
  if (!(await isSent(container, account, invitation, token))) {
    return invitation
  }
  await depsOf(container).tradeCredit.markInvitationSent(invitation.id)
  return { ...invitation, sent_at: new Date() }
}

/** Medusa keeps `data` for ever, and staff can read it; `content` goes to the provider only, so that is where the token is. */
async function isSent(
  container: MedusaContainer,
  account: AccountRecord,
  invitation: InvitationRecord,
  token: string
): Promise<boolean> {
  const { tradeCredit, logger } = depsOf(container)
  const { channel, template, accept_url } = tradeCredit.memberInvitations()
  const { time_zone } = tradeCredit.program(account.program_id)
  const { company_name } = account
  const { expires_at, role, locale } = invitation
  const notifications: INotificationModuleService = container.resolve(Modules.NOTIFICATION)
  try {
    await notifications.createNotifications([
      {
        to: invitation.email,
        channel,
        template,
        content: invitationMessage({ company_name, token, accept_url, expires_at, time_zone, locale }),
        data: { company_name, role, expires_at, locale },
        idempotency_key: `deferred-invoice-invitation:${invitation.id}`,
      },
    ])
    return true
  } catch (error) {
    logger.warn(`Invitation ${invitation.id} did not reach channel "${channel}": ${whyNot(error)}`)
    return false
  }
}

/** Medusa's own words name the provider's, and those may name who was written to. */
function whyNot(error: unknown): string {
  return MedusaError.isMedusaError(error) && error.type === MedusaError.Types.NOT_FOUND
    ? "it has no provider. Add one for this channel to Medusa's notification module and send it again, or add the member."
    : `its provider failed (${(error as Error).name}). See what the provider itself says, and send it again.`
}
