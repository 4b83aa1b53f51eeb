import { toast } from "@medusajs/ui"
import { useState } from "react"
import { problemOf } from "../../../client"
import { useApproval, useDecideApproval } from "../../hooks/account-actions"
import { useAccount } from "../../hooks/accounts"
import { useText } from "../../hooks/use-text"
import { FormDrawer } from "../form-drawer"
import { LoadError, LoadingRows } from "../load-state"
import { ApprovalFacts } from "./approval-facts"
import { REASON_LENGTH_MAX } from "../../../domain/text/reason"
import { TextField } from "../text-field"

type ApprovalDrawerProps = { id: string; decision: "approve" | "reject"; onClose: () => void }

/**
 * The second person sees what was asked for, by whom, and what follows, and cannot say yes before; a no, which changes
 * nothing, is given a reason.
 */
export function ApprovalDrawer({ id, decision, onClose }: ApprovalDrawerProps) {
  const { t } = useText()
  const approval = useApproval(id)
  const account = useAccount(approval.data?.account_id)
  const failed = [approval, account].find(({ error }) => error)
  const shown = !failed && approval.data && account.data ? { approval: approval.data, account: account.data } : null
  const decide = useDecideApproval(id, decision)
  const [reason, setReason] = useState("")
  const isRejection = decision === "reject"

  async function submit() {
    await decide.mutateAsync(isRejection ? { reason: reason.trim() } : {})
    toast.success(t(isRejection ? "secondPerson.rejected" : "secondPerson.approved"))
    onClose()
  }

  const help = isRejection ? "rejectHelp" : (`${approval.data?.kind ?? "limit"}Help` as const)
  return (
    <FormDrawer
      title={t(`secondPerson.${decision}Title`)}
      description={t(`secondPerson.${help}`)}
      submitLabel={t(isRejection ? "secondPerson.reject" : "approve.action")}
      danger={isRejection || approval.data?.kind === "write_off"}
      // Nobody says yes to what they have not seen.
      disabled={!isRejection && !shown}
      pending={decide.isPending}
      error={decide.error}
      fields={["reason"]}
      onSubmit={submit}
      onClose={onClose}
    >
      {failed?.error ? (
        <LoadError error={failed.error} retry={failed.refetch} />
      ) : shown ? (
        <ApprovalFacts {...shown} withCompany />
      ) : (
        <LoadingRows />
      )}
      {isRejection && (
        <TextField
          label={t("secondPerson.rejectReason")}
          error={problemOf(decide.error, "reason")}
          lengthMax={REASON_LENGTH_MAX}
          value={reason}
          onChange={setReason}
        />
      )}
    </FormDrawer>
  )
}
