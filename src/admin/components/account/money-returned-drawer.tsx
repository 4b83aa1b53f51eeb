import { toast } from "@medusajs/ui"
import { useState } from "react"
import { type AdminCreditAccount, problemOf } from "../../../client"
import { REASON_LENGTH_MAX } from "../../../domain/text/reason"
import { useReturnMoney } from "../../hooks/account-actions"
import { amountTyped, useAccountPreviews } from "../../hooks/use-account-previews"
import { useCompanyName } from "../../hooks/use-company-name"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { todayIn } from "../../lib/today"
import { FormDrawer } from "../form-drawer"
import { MoneyField } from "../money-field"
import { Preview } from "../preview"
import { TextField } from "../text-field"

const FIELDS = ["amount", "returned_on", "reference", "reason"]
const REFERENCE_LENGTH_MAX = 100

/** Money that was paid back to a company which had paid too much. */
export function MoneyReturnedDrawer({ account, onClose }: { account: AdminCreditAccount; onClose: () => void }) {
  const { t } = useText()
  const companyName = useCompanyName()
  const { money } = useFormat()
  const enter = useReturnMoney(account.id)
  const inCredit = Math.max(0, -account.outstanding_amount)
  const [amount, setAmount] = useState(String(inCredit))
  const [returnedOn, setReturnedOn] = useState("")
  const [reference, setReference] = useState("")
  const [reason, setReason] = useState("")
  const previews = useAccountPreviews(account)
  const problem = (field: string) => problemOf(enter.error, field)

  async function submit() {
    await enter.mutateAsync({
      amount: Number(amount),
      returned_on: returnedOn,
      reference: reference.trim(),
      reason: reason.trim(),
    })
    toast.success(t("moneyReturned.done"))
    onClose()
  }

  return (
    <FormDrawer
      title={t("moneyReturned.action")}
      description={t("moneyReturned.help", {
        company: companyName(account),
        amount: money(inCredit, account.currency_code),
      })}
      submitLabel={t("moneyReturned.submit")}
      pending={enter.isPending}
      error={enter.error}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      <MoneyField
        label={t("amount")}
        error={problem("amount")}
        currencyCode={account.currency_code}
        value={amount}
        onChange={setAmount}
      />
      <TextField
        label={t("moneyReturned.returnedOn")}
        hint={t("moneyReturned.returnedOnHelp")}
        error={problem("returned_on")}
        type="date"
        max={todayIn(account.payment_terms?.time_zone)}
        value={returnedOn}
        onChange={setReturnedOn}
      />
      <TextField
        label={t("moneyReturned.reference")}
        hint={t("moneyReturned.referenceHelp")}
        error={problem("reference")}
        lengthMax={REFERENCE_LENGTH_MAX}
        value={reference}
        onChange={setReference}
      />
      <TextField
        label={t("reason")}
        error={problem("reason")}
        lengthMax={REASON_LENGTH_MAX}
        value={reason}
        onChange={setReason}
      />
      <Preview lines={previews.moneyReturned(amountTyped(amount) ?? 0)} />
    </FormDrawer>
  )
}
