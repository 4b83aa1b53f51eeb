import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { Button } from "../../components/button"
import { Dialog } from "../../components/dialog"
import { FailureNotice } from "../../components/failure-notice"
import { TextField } from "../../components/field"
import { useInvite } from "../../data/members"
import { fieldProblems } from "../../lib/failure"
import type { Account } from "../../lib/types"
import { readLimits, RoleFields, type RoleInput } from "./role-fields"

type InviteColleagueProps = { account: Account; onClose: () => void; onDone: (what: string) => void }

export function InviteColleague({ account, onClose, onDone }: InviteColleagueProps) {
  const { t } = useTranslation()
  const [email, setEmail] = useState("")
  const [input, setInput] = useState<RoleInput>({ role: "buyer", order_limit: "", month_limit: "" })
  const [wrong, setWrong] = useState<string[]>([])
  const invite = useInvite(account.id)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readLimits(input)
    setWrong(read.wrong)
    if (read.limits) {
      invite.mutate(
        { email: email.trim(), role: input.role, ...read.limits },
        {
          onSuccess: (invitation) =>
            onDone(
              invitation.sent_at === null
                ? t("colleagues.invitedNotSent", { email: invitation.email })
                : t("colleagues.invited", { email: invitation.email })
            ),
        }
      )
    }
  }
  const notAmounts = Object.fromEntries(wrong.map((name) => [name, t("colleagues.notAnAmount")]))
  const problems = { ...fieldProblems(invite.error), ...notAmounts }
  return (
    <Dialog title={t("colleagues.inviteTitle")} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <FailureNotice error={invite.error} />
        <TextField
          label={t("colleagues.email")}
          type="email"
          maxLength={254}
          value={email}
          problem={problems.email}
          onChange={({ target }) => setEmail(target.value)}
          wide
        />
        <RoleFields value={input} problems={problems} onChange={setInput} />
        <div className="row row--end">
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" busy={invite.isPending}>
            {t("colleagues.send")}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
