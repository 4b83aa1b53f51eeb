import { toast } from "@medusajs/ui"
import { useState } from "react"
import { type AdminCreditAccount, type AdminReceipt, problemOf } from "../../../client"
import { useReverseReceipt } from "../../hooks/account-actions"
import { useAccountPreviews } from "../../hooks/use-account-previews"
import { useCompanyName } from "../../hooks/use-company-name"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { FormDrawer } from "../form-drawer"
import { Preview } from "../preview"
import { REASON_LENGTH_MAX } from "../../../domain/text/reason"
import { TextField } from "../text-field"

type ReverseReceiptDrawerProps = { account: AdminCreditAccount; receipt: AdminReceipt; onClose: () => void }

/** The whole receipt is taken back, for a reason. */
export function ReverseReceiptDrawer({ account, receipt, onClose }: ReverseReceiptDrawerProps) {
  const { t } = useText()
  const companyName = useCompanyName()
  const { money } = useFormat()
  const reverse = useReverseReceipt(account.id, receipt.id)
  const [reason, setReason] = useState("")
  const previews = useAccountPreviews(account)

  async function submit() {
    await reverse.mutateAsync({ reason: reason.trim() })
    toast.success(t("receipt.reverseDone"))
    onClose()
  }

  return (
    <FormDrawer
      title={t("receipt.reverse")}
      description={t("receipt.reverseHelp", {
        company: companyName(account),
        amount: money(receipt.amount, receipt.currency_code),
      })}
      submitLabel={t("receipt.reverse")}
      danger
      pending={reverse.isPending}
      error={reverse.error}
      fields={["reason"]}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t("reason")}
        hint={t("receipt.reasonHelp")}
        error={problemOf(reverse.error, "reason")}
        lengthMax={REASON_LENGTH_MAX}
        value={reason}
        onChange={setReason}
      />
      <Preview lines={previews.reverseReceipt(receipt.amount)} />
    </FormDrawer>
  )
}
