import { Button, Text, toast } from "@medusajs/ui"
import { useApprove, usePendingApprovals, useReject } from "../../hooks/account-actions"
import { useText } from "../../hooks/use-text"
import type { AdminAccount, AdminApproval } from "../../types/account"
import { Money } from "../money"
import { SubHeading } from "../section"

/** What one person has asked for and another must approve. Who may not is told so by the route. */
export function PendingApprovals({ account }: { account: AdminAccount }) {
  const approvals = usePendingApprovals(account.id)
  return approvals.data?.map((approval) => (
    <PendingApproval key={approval.id} approval={approval} currencyCode={account.currency_code} />
  ))
}

function PendingApproval({ approval, currencyCode }: { approval: AdminApproval; currencyCode: string }) {
  const { t } = useText()
  const approve = useApprove(approval.id)
  const reject = useReject(approval.id)
  const done = {
    onSuccess: () => toast.success(t("secondPerson.done")),
    onError: (error: Error) => toast.error(error.message),
  }
  const { amount, reason } = approval.payload
  return (
    <div className="flex flex-col gap-y-2">
      <SubHeading>
        {t(`secondPerson.${approval.kind}`)} <Money amount={amount} currencyCode={currencyCode} />
      </SubHeading>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {reason}
      </Text>
      <div className="flex items-center gap-x-2">
        <Button size="small" isLoading={approve.isPending} onClick={() => approve.mutate({}, done)}>
          {t("approve.action")}
        </Button>
        <Button
          size="small"
          variant="secondary"
          isLoading={reject.isPending}
          onClick={() => reject.mutate({ reason: t("secondPerson.rejectedHere") }, done)}
        >
          {t("secondPerson.reject")}
        </Button>
      </div>
    </div>
  )
}
