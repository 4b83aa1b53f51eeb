import { Button, Text, toast } from "@medusajs/ui"
import { type AccountMember, type AdminInvitation, isNotFound } from "../../../client"
import { useInvitations, useResendInvitation, useRevokeInvitation } from "../../hooks/members"
import { useFormat } from "../../hooks/use-format"
import { useQuestion } from "../../hooks/use-question"
import { useTellRefusal } from "../../hooks/use-refusal"
import { useText } from "../../hooks/use-text"
import { LoadError } from "../load-state"
import { nameOf } from "./member-name"

type InvitationListProps = { accountId: string; members: AccountMember[] }

/** Whom the account's owners have invited and who has not accepted yet; nothing where there is nobody. */
export function InvitationList({ accountId, members }: InvitationListProps) {
  const invitations = useInvitations(accountId)
  if (invitations.error) {
    return <LoadError error={invitations.error} retry={invitations.refetch} />
  }
  if (!invitations.data || invitations.data.length === 0) {
    return null
  }
  return (
    <ul className="flex flex-col gap-y-2">
      {invitations.data.map((invitation) => (
        <Invitation
          key={invitation.id}
          accountId={accountId}
          invitation={invitation}
          inviter={members.find(({ customer_id }) => customer_id === invitation.invited_by)}
        />
      ))}
    </ul>
  )
}

type InvitationProps = { accountId: string; invitation: AdminInvitation; inviter: AccountMember | undefined }

function Invitation({ accountId, invitation, inviter }: InvitationProps) {
  const { t } = useText()
  const { instant } = useFormat()
  const prompt = useQuestion()
  const revoke = useRevokeInvitation(accountId)
  const resend = useResendInvitation(accountId)
  const { id, email, role, expires_at, sent_at } = invitation

  async function takeBack() {
    const confirmed = await prompt({
      title: t("member.takeBackTitle", { email }),
      description: t("member.takeBackHelp"),
      confirmText: t("member.takeBack"),
      cancelText: t("cancel"),
    })
    if (confirmed) {
      await revoke.mutateAsync(id)
      toast.success(t("member.takenBack"))
    }
  }

  async function sendAgain() {
    const { invitation: sent } = await resend.mutateAsync(id)
    if (sent.sent_at) {
      toast.success(t("member.sentAgain"))
    } else {
      toast.error(t("member.notSentAgain"))
    }
  }

  const tellRefusal = useTellRefusal()
  const tell = (error: Error) => (isNotFound(error) ? toast.error(t("member.invitationGone")) : tellRefusal(error))

  const state = t(sent_at ? "member.invited" : "member.invitedUnsent", {
    role: t(`member.role.${role}`),
    until: instant(expires_at),
  })
  return (
    <li className="flex items-center justify-between gap-x-2">
      <div className="min-w-0">
        <Text size="small" leading="compact" className="truncate">
          {email}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {state}
        </Text>
        {inviter && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {t("member.invitedBy", { name: nameOf(inviter) })}
          </Text>
        )}
      </div>
      <div className="flex shrink-0 gap-x-1">
        {!sent_at && (
          <Button
            size="small"
            variant="transparent"
            isLoading={resend.isPending}
            onClick={() => void sendAgain().catch(tell)}
          >
            {t("member.sendAgain")}
          </Button>
        )}
        <Button
          size="small"
          variant="transparent"
          isLoading={revoke.isPending}
          onClick={() => void takeBack().catch(tell)}
        >
          {t("member.takeBack")}
        </Button>
      </div>
    </li>
  )
}
