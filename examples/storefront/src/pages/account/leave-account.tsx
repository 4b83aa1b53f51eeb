import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { Button } from "../../components/button"
import { Confirm } from "../../components/confirm"
import { useSession } from "../../data/customer"
import { useRemoveMember } from "../../data/members"
import type { Account } from "../../lib/types"

/** For a member who is no owner. */
export function LeaveAccount({ account }: { account: Account }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { customer_id } = useSession()
  const [isAsking, setAsking] = useState(false)
  const leave = useRemoveMember(account.id)
  return (
    <div className="card stack">
      <p>{t("colleagues.member", { role: t(`role.${account.role}`) })}</p>
      <p>
        <Button onClick={() => setAsking(true)}>{t("colleagues.leave")}</Button>
      </p>
      {isAsking && (
        <Confirm
          title={t("colleagues.leaveTitle", { company: account.company_name })}
          body={t("colleagues.leaveBody")}
          action={t("colleagues.leave")}
          busy={leave.isPending}
          error={leave.error}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            leave.mutate(customer_id ?? "", {
              onSuccess: () => {
                setAsking(false)
                void navigate(".", { replace: true, state: { done: t("colleagues.left") } })
              },
            })
          }
        />
      )}
    </div>
  )
}
