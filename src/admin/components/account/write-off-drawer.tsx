import { toast } from "@medusajs/ui"
import { useState } from "react"
import { type AdminCreditAccount, problemOf } from "../../../client"
import { useWriteOff } from "../../hooks/account-actions"
import { amountTyped, useAccountPreviews } from "../../hooks/use-account-previews"
import { useCompanyName } from "../../hooks/use-company-name"
import { useText } from "../../hooks/use-text"
import { FormDrawer } from "../form-drawer"
import { MoneyField } from "../money-field"
import { Preview } from "../preview"
import { REASON_LENGTH_MAX } from "../../../domain/text/reason"
import { TextField } from "../text-field"

const FIELDS = ["amount", "reason"]

/** What is given up; the account is suspended with it. */
export function WriteOffDrawer({ account, onClose }: { account: AdminCreditAccount; onClose: () => void }) {
  const { t } = useText()
  const companyName = useCompanyName()
  const writeOff = useWriteOff(account.id)
  const [amount, setAmount] = useState(String(account.outstanding_amount))
  const [reason, setReason] = useState("")
  const typed = amountTyped(amount)
  const previews = useAccountPreviews(account)

  async function submit() {
    const { entry } = await writeOff.mutateAsync({ amount: Number(amount), reason: reason.trim() })
    toast.success(entry ? t("writeOff.done") : t("secondPerson.needed"))
    onClose()
  }

  return (
    <FormDrawer
      title={t("writeOff.action")}
      description={companyName(account)}
      submitLabel={t("writeOff.submit")}
      danger
      pending={writeOff.isPending}
      error={writeOff.error}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      <MoneyField
        label={t("amount")}
        hint={t("writeOff.help")}
        error={problemOf(writeOff.error, "amount")}
        currencyCode={account.currency_code}
        value={amount}
        onChange={setAmount}
      />
      <TextField
        label={t("reason")}
        error={problemOf(writeOff.error, "reason")}
        lengthMax={REASON_LENGTH_MAX}
        value={reason}
        onChange={setReason}
      />
      <Preview lines={typed === null ? [] : previews.writeOff(typed)} />
    </FormDrawer>
  )
}
