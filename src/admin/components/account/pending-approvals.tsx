import { Text } from "@medusajs/ui"
import { usePendingApprovals } from "../../hooks/account-actions"
import { useText } from "../../hooks/use-text"
import type { AdminAccount, AdminApproval } from "../../types/account"
import { Money } from "../money"
import { SubHeading } from "../section"
import { ApprovalActions } from "./approval-actions"

/** What one person has asked for and another must approve. */
export function PendingApprovals({ account }: { account: AdminAccount }) {
  const approvals = usePendingApprovals(account.id)
  return approvals.data?.map((approval) => (
    <PendingApproval key={approval.id} approval={approval} currencyCode={account.currency_code} />
  ))
}

function PendingApproval({ approval, currencyCode }: { approval: AdminApproval; currencyCode: string }) {
  const { t } = useText()
  const { amount, reason } = approval.payload
  return (
    <div className="flex flex-col gap-y-2">
      <SubHeading>
        {t(`secondPerson.${approval.kind}`)} <Money amount={amount} currencyCode={currencyCode} />
      </SubHeading>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {reason}
      </Text>
      <ApprovalActions id={approval.id} />
    </div>
  )
}
