import { toast } from "@medusajs/ui"
import { useState } from "react"
import { type AdminCreditAccount, problemOf } from "../../../client"
import { useEnterReceipt } from "../../hooks/account-actions"
import { amountTyped, useAccountPreviews } from "../../hooks/use-account-previews"
import { useCompanyName } from "../../hooks/use-company-name"
import { useText } from "../../hooks/use-text"
import { todayIn } from "../../lib/today"
import { FormDrawer } from "../form-drawer"
import { MoneyField } from "../money-field"
import { NoteField } from "../note-field"
import { Preview } from "../preview"
import { TextField } from "../text-field"

const FIELDS = ["amount", "received_on", "reference", "note"]
const REFERENCE_LENGTH_MAX = 100

/** Money that has come in for the account. */
export function ReceiptDrawer({ account, onClose }: { account: AdminCreditAccount; onClose: () => void }) {
  const { t } = useText()
  const companyName = useCompanyName()
  const enter = useEnterReceipt(account.id)
  const [amount, setAmount] = useState("")
  const [receivedOn, setReceivedOn] = useState("")
  const [reference, setReference] = useState("")
  const [note, setNote] = useState("")
  const previews = useAccountPreviews(account)

  async function submit() {
    await enter.mutateAsync({
      amount: Number(amount),
      received_on: receivedOn,
      reference: reference.trim() || undefined,
      note: note.trim() || undefined,
    })
    toast.success(t("receipt.done"))
    onClose()
  }

  return (
    <FormDrawer
      title={t("receipt.action")}
      description={companyName(account)}
      submitLabel={t("receipt.submit")}
      pending={enter.isPending}
      error={enter.error}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      <MoneyField
        label={t("amount")}
        error={problemOf(enter.error, "amount")}
        currencyCode={account.currency_code}
        value={amount}
        onChange={setAmount}
      />
      <TextField
        label={t("receipt.receivedOn")}
        hint={t("receipt.receivedOnHelp")}
        error={problemOf(enter.error, "received_on")}
        type="date"
        max={todayIn(account.payment_terms?.time_zone)}
        value={receivedOn}
        onChange={setReceivedOn}
      />
      <TextField
        label={t("receipt.reference")}
        hint={t("receipt.referenceHelp")}
        error={problemOf(enter.error, "reference")}
        optional
        lengthMax={REFERENCE_LENGTH_MAX}
        value={reference}
        onChange={setReference}
      />
      <NoteField value={note} onChange={setNote} error={enter.error} />
      <Preview lines={previews.receipt(amountTyped(amount) ?? 0)} />
    </FormDrawer>
  )
}
