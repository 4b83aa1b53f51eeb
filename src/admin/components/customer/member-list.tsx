import { EllipsisHorizontal } from "@medusajs/icons"
import { Button, DropdownMenu, IconButton, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { AccountMember, AdminCreditAccount } from "../../../client"
import { useMembers, useRemoveMember } from "../../hooks/members"
import { useFormat } from "../../hooks/use-format"
import { useQuestion } from "../../hooks/use-question"
import { useTellRefusal } from "../../hooks/use-refusal"
import { useText } from "../../hooks/use-text"
import { LoadError, LoadingRows } from "../load-state"
import { TextLink } from "../text-link"
import { InvitationList } from "./invitation-list"
import { MemberDrawer } from "./member-drawer"
import { nameOf } from "./member-name"

/** Who uses the account: closed ones keep theirs, but nobody joins. */
export function MemberList({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const members = useMembers(account.id)
  const [isAdding, setAdding] = useState(false)
  if (members.error) {
    return <LoadError error={members.error} retry={members.refetch} />
  }
  if (!members.data) {
    return <LoadingRows rows={2} />
  }
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-center justify-between gap-x-2">
        <Text size="small" leading="compact" weight="plus">
          {t("member.title")}
        </Text>
        {account.status !== "closed" && (
          <Button size="small" variant="transparent" onClick={() => setAdding(true)}>
            {t("member.add")}
          </Button>
        )}
      </div>
      <ul className="flex flex-col gap-y-2">
        {members.data.map((member) => (
          <Member key={member.customer_id} account={account} member={member} />
        ))}
      </ul>
      <InvitationList accountId={account.id} members={members.data} />
      {isAdding && <MemberDrawer account={account} member={null} onClose={() => setAdding(false)} />}
    </div>
  )
}

function Member({ account, member }: { account: AdminCreditAccount; member: AccountMember }) {
  const { t } = useText()
  return (
    <li className="flex items-center justify-between gap-x-2">
      <div className="min-w-0">
        <TextLink to={`/customers/${member.customer_id}`} className="txt-compact-small break-all">
          {nameOf(member)}
        </TextLink>
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t(`member.role.${member.role}`)}
        </Text>
        <Limits account={account} member={member} />
      </div>
      <MemberMenu account={account} member={member} />
    </li>
  )
}

function Limits({ account, member }: { account: AdminCreditAccount; member: AccountMember }) {
  const { t } = useText()
  const { money } = useFormat()
  const amount = (value: number) => money(value, account.currency_code)
  const { order_limit, month_limit, month_used_amount } = member
  const lines = [
    ...(order_limit === null ? [] : [t("member.perOrder", { limit: amount(order_limit) })]),
    ...(month_limit === null
      ? []
      : [t("member.perMonth", { used: amount(month_used_amount), limit: amount(month_limit) })]),
  ]
  return lines.map((line) => (
    <Text key={line} size="small" leading="compact" className="text-ui-fg-subtle">
      {line}
    </Text>
  ))
}

function MemberMenu({ account, member }: { account: AdminCreditAccount; member: AccountMember }) {
  const { t } = useText()
  const prompt = useQuestion()
  const tellRefusal = useTellRefusal()
  const remove = useRemoveMember(account.id)
  const [isChanging, setChanging] = useState(false)

  async function removeMember() {
    const confirmed = await prompt({
      title: t("member.removeTitle", { name: nameOf(member) }),
      description: t("member.removeHelp"),
      confirmText: t("member.remove"),
      cancelText: t("cancel"),
    })
    if (confirmed) {
      await remove.mutateAsync(member.customer_id)
      toast.success(t("member.removed"))
    }
  }

  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <IconButton
            size="small"
            variant="transparent"
            className="shrink-0"
            aria-label={t("member.menu", { name: nameOf(member) })}
          >
            <EllipsisHorizontal />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end">
          <DropdownMenu.Item onClick={() => setChanging(true)}>{t("member.change")}</DropdownMenu.Item>
          <DropdownMenu.Item onClick={() => void removeMember().catch(tellRefusal)}>
            {t("member.remove")}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu>
      {isChanging && <MemberDrawer account={account} member={member} onClose={() => setChanging(false)} />}
    </>
  )
}
