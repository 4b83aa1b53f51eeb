import { useRef, useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { Button } from "../../components/button"
import { Dialog } from "../../components/dialog"
import { FailureNotice } from "../../components/failure-notice"
import { useChangeMember } from "../../data/members"
import { fieldProblems } from "../../lib/failure"
import { focusFirstProblem } from "../../lib/focus-first-problem"
import type { Account, Member } from "../../lib/types"
import { nameOf } from "./people"
import { readLimits, RoleFields, type RoleInput } from "./role-fields"

type ChangeMemberProps = { account: Account; member: Member; onClose: () => void; onDone: (what: string) => void }

export function ChangeMember({ account, member, onClose, onDone }: ChangeMemberProps) {
  const { t } = useTranslation()
  const [input, setInput] = useState<RoleInput>({
    role: member.role === "owner" ? "buyer" : member.role,
    order_limit: String(member.order_limit ?? ""),
    month_limit: String(member.month_limit ?? ""),
  })
  const [wrong, setWrong] = useState<string[]>([])
  const change = useChangeMember(account.id, member.customer_id)
  const form = useRef<HTMLFormElement>(null)
  const name = nameOf(member)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readLimits(input)
    setWrong(read.wrong)
    if (read.limits) {
      change.mutate(
        { role: input.role, ...read.limits },
        { onSuccess: () => onDone(t("colleagues.changed", { name })), onError: () => focusFirstProblem(form.current) }
      )
    } else {
      focusFirstProblem(form.current)
    }
  }
  const notAmounts = Object.fromEntries(wrong.map((field) => [field, t("colleagues.notAnAmount")]))
  return (
    <Dialog title={t("colleagues.changeOf", { name })} onClose={onClose}>
      <form ref={form} className="form" onSubmit={submit}>
        <FailureNotice error={change.error} />
        <RoleFields value={input} problems={{ ...fieldProblems(change.error), ...notAmounts }} onChange={setInput} />
        <div className="row row--end">
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" busy={change.isPending}>
            {t("common.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
