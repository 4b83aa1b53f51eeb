import { useRef, useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { Button } from "../../components/button"
import { Dialog } from "../../components/dialog"
import { FailureNotice } from "../../components/failure-notice"
import { TextField } from "../../components/field"
import { useInvite } from "../../data/members"
import { fieldProblems } from "../../lib/failure"
import { focusFirstProblem } from "../../lib/focus-first-problem"
import type { Account } from "../../lib/types"
import { isEmail } from "../../lib/use-checked-form"
import { readLimits, RoleFields, type RoleInput } from "./role-fields"

type InviteColleagueProps = { account: Account; onClose: () => void; onDone: (what: string) => void }

export function InviteColleague({ account, onClose, onDone }: InviteColleagueProps) {
  const { t } = useTranslation()
  const [email, setEmail] = useState("")
  const [input, setInput] = useState<RoleInput>({ role: "buyer", order_limit: "", month_limit: "" })
  const [wrong, setWrong] = useState<string[]>([])
  const invite = useInvite(account.id)
  const form = useRef<HTMLFormElement>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readLimits(input)
    const isAddress = isEmail(email) === null
    setWrong(isAddress ? read.wrong : ["email", ...read.wrong])
    if (isAddress && read.limits) {
      invite.mutate(
        { email: email.trim(), role: input.role, ...read.limits },
        {
          onSuccess: (invitation) =>
            onDone(
              invitation.sent_at === null
                ? t("colleagues.invitedNotSent", { email: invitation.email })
                : t("colleagues.invited", { email: invitation.email })
            ),
          onError: () => focusFirstProblem(form.current),
        }
      )
    } else {
      focusFirstProblem(form.current)
    }
  }
  const typed = wrong.map((name) => [name, t(name === "email" ? "check.email" : "colleagues.notAnAmount")] as const)
  const problems: Record<string, string> = { ...fieldProblems(invite.error), ...Object.fromEntries(typed) }
  return (
    <Dialog title={t("colleagues.inviteTitle")} onClose={onClose}>
      <form ref={form} className="form" onSubmit={submit} noValidate>
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
