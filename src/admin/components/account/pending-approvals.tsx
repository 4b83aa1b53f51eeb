import type { AdminCreditAccount } from "../../../client"
import { usePendingApprovals } from "../../hooks/account-actions"
import { useText } from "../../hooks/use-text"
import { LoadError } from "../load-state"
import { SubHeading } from "../section"
import { ApprovalActions } from "./approval-actions"
import { ApprovalFacts } from "./approval-facts"

/** What one person has asked for and another must approve. */
export function PendingApprovals({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const approvals = usePendingApprovals(account.id)
  if (approvals.error) {
    return <LoadError error={approvals.error} retry={approvals.refetch} />
  }
  return approvals.data?.map((approval) => (
    <div key={approval.id} className="flex flex-col gap-y-2">
      <SubHeading>{t(`secondPerson.${approval.kind}`)}</SubHeading>
      <ApprovalFacts approval={approval} account={account} />
      <ApprovalActions id={approval.id} />
    </div>
  ))
}
