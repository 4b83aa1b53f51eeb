import type { INotificationModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { Locale } from "../../domain/program/locale"
import type { AccountRecord, InvitationRecord, InviteMember } from "../../modules/trade-credit/types"
import { depsOf } from "../deps"
import { invitationMessage } from "./invitation-message"
import { hashOfToken, newToken } from "./invitation-token"

type Invite = Omit<InviteMember, "account_id" | "token_hash" | "valid_seconds"> & { locale: Locale }

/**
 * Invites to an account, and hands the token to Medusa's notification module, where a provider for the channel is; the
 * token is never shown to anyone else, and kept only as its hash. What could not be sent says so (`sent_at` null): invite
 * again once there is a provider, or have staff add the member.
 */
export async function inviteMember(
  container: MedusaContainer,
  account: AccountRecord,
  { locale, ...input }: Invite
): Promise<InvitationRecord> {
  const { tradeCredit } = depsOf(container)
  const token = newToken()
  const valid_seconds = tradeCredit.memberInvitations().valid_hours * 3_600
  const invitation = await tradeCredit.inviteMember({
    ...input,
    account_id: account.id,
    token_hash: hashOfToken(token),
    valid_seconds,
  })
  if (!(await send(container, { invitation, account, token, locale }))) {
    return invitation
  }
  await tradeCredit.markInvitationSent(invitation.id)
  return { ...invitation, sent_at: new Date() }
}

type Sending = { invitation: InvitationRecord; account: AccountRecord; token: string; locale: Locale }

/** Medusa keeps `data` for ever, and staff can read it; `content` goes to the provider only, so that is where the token is. */
async function send(container: MedusaContainer, { invitation, account, token, locale }: Sending): Promise<boolean> {
  const { tradeCredit, logger } = depsOf(container)
  const { channel, template, accept_url } = tradeCredit.memberInvitations()
  const { time_zone } = tradeCredit.program(account.program_id)
  const { company_name } = account
  const { expires_at, role } = invitation
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
    ? "it has no provider. Add one for this channel to Medusa's notification module; until then staff add members."
    : `its provider failed (${(error as Error).name}). See what the provider itself says, and invite again.`
}
