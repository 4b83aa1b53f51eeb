import i18next from "i18next"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Button } from "../../components/button"
import { Confirm } from "../../components/confirm"
import { JustDone } from "../../components/just-done"
import { LoadState } from "../../components/load-state"
import { Badge } from "../../components/notice"
import { useSession } from "../../data/customer"
import { useMembers, useRemoveMember } from "../../data/members"
import { formatMoney } from "../../lib/format"
import type { Account, Member } from "../../lib/types"
import { ChangeMember } from "./change-member"
import { Invitations } from "./invitations"
import { InviteColleague } from "./invite-colleague"

/** Who uses an account, for its owner. */
export function People({ account }: { account: Account }) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<{ invite: true } | { change: Member } | { remove: Member } | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const remove = useRemoveMember(account.id)
  // What was done before is no longer said, or the same done again would not be read out.
  const open = (one: typeof dialog) => {
    setDone(null)
    setDialog(one)
  }
  const close = () => {
    setDialog(null)
    remove.reset()
  }
  const finish = (what: string) => {
    setDone(what)
    close()
  }
  return (
    <>
      <JustDone what={done} />
      <LoadState of={useMembers(account.id)}>
        {(members) => (
          <ul className="people">
            {members.map((member) => (
              <Person
                key={member.customer_id}
                member={member}
                currency={account.currency_code}
                onChange={() => open({ change: member })}
                onRemove={() => open({ remove: member })}
              />
            ))}
          </ul>
        )}
      </LoadState>
      <Invitations account={account} onDone={setDone} />
      <p>
        <Button look="primary" onClick={() => open({ invite: true })}>
          {t("colleagues.invite")}
        </Button>
      </p>
      {dialog && "invite" in dialog && <InviteColleague account={account} onClose={close} onDone={finish} />}
      {dialog && "change" in dialog && (
        <ChangeMember account={account} member={dialog.change} onClose={close} onDone={finish} />
      )}
      {dialog && "remove" in dialog && (
        <Confirm
          title={t("colleagues.removeTitle", { name: nameOf(dialog.remove) })}
          body={t("colleagues.removeBody")}
          action={t("colleagues.remove")}
          busy={remove.isPending}
          error={remove.error}
          onClose={close}
          onConfirm={() =>
            remove.mutate(dialog.remove.customer_id, {
              onSuccess: () => finish(t("colleagues.removed", { name: nameOf(dialog.remove) })),
            })
          }
        />
      )}
    </>
  )
}

export function nameOf({ last_name, first_name, email }: Member): string {
  const names = i18next.language === "ja" ? [last_name, first_name] : [first_name, last_name]
  return names.filter(Boolean).join(" ") || email || "–"
}

type PersonProps = { member: Member; currency: string; onChange: () => void; onRemove: () => void }

function Person({ member, currency, onChange, onRemove }: PersonProps) {
  const { t } = useTranslation()
  const { customer_id } = useSession()
  const { role, email, order_limit, month_limit, month_used_amount } = member
  const name = nameOf(member)
  const limit = (amount: number | null) => (amount === null ? t("colleagues.noLimit") : formatMoney(amount, currency))
  return (
    <li className="card person">
      <div>
        <strong>{name}</strong> {member.customer_id === customer_id && <Badge tone="none">{t("colleagues.you")}</Badge>}
        {name !== email && <small className="block">{email}</small>}
      </div>
      <dl className="person__figures">
        <div>
          <dt>{t("colleagues.role")}</dt>
          <dd>{t(`role.${role}`)}</dd>
        </div>
        <div>
          <dt>{t("colleagues.orderLimit")}</dt>
          <dd>{limit(order_limit)}</dd>
        </div>
        <div>
          <dt>{t("colleagues.monthLimit")}</dt>
          <dd>{limit(month_limit)}</dd>
        </div>
        <div>
          <dt>{t("colleagues.usedThisMonth")}</dt>
          <dd>{formatMoney(month_used_amount, currency)}</dd>
        </div>
      </dl>
      <div className="row">
        {role === "owner" ? (
          <small>{t("colleagues.byStaff")}</small>
        ) : (
          <>
            <Button aria-label={t("colleagues.changeOf", { name })} onClick={onChange}>
              {t("colleagues.change")}
            </Button>
            <Button look="quiet" aria-label={t("colleagues.removeOf", { name })} onClick={onRemove}>
              {t("colleagues.remove")}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
