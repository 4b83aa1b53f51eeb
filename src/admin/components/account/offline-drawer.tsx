import { toast } from "@medusajs/ui"
import { useState } from "react"
import { type AdminCreditAccount, problemOf } from "../../../client"
import { useSetOfflineExposure } from "../../hooks/account-actions"
import { amountTyped, useAccountPreviews } from "../../hooks/use-account-previews"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { todayIn } from "../../lib/today"
import { FormDrawer } from "../form-drawer"
import { MoneyField } from "../money-field"
import { Preview } from "../preview"
import { TextField } from "../text-field"

const FIELDS = ["amount", "as_of", "reference"]
const REFERENCE_LENGTH_MAX = 100
const WORDS = { set: "offline.done", unchanged: "offline.unchanged", ignored: "offline.ignored" } as const

/** What the company owes outside the store, as a whole. */
export function OfflineDrawer({ account, onClose }: { account: AdminCreditAccount; onClose: () => void }) {
  const { t } = useText()
  const { money } = useFormat()
  const set = useSetOfflineExposure(account.id)
  const [amount, setAmount] = useState("")
  const [asOf, setAsOf] = useState("")
  const [reference, setReference] = useState("")
  const previews = useAccountPreviews(account)
  const problem = (field: string) => problemOf(set.error, field)

  async function submit() {
    const { outcome } = await set.mutateAsync({ amount: Number(amount), as_of: asOf, reference: reference.trim() })
    const tell = outcome === "ignored" ? toast.warning : toast.success
    tell(t(WORDS[outcome]))
    onClose()
  }

  return (
    <FormDrawer
      title={t("offline.action")}
      description={t("offline.help", { company: account.company_name })}
      submitLabel={t("offline.submit")}
      pending={set.isPending}
      error={set.error}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      <MoneyField
        label={t("offline.amount")}
        hint={t("offline.amountHelp", { amount: money(account.offline_amount, account.currency_code) })}
        error={problem("amount")}
        currencyCode={account.currency_code}
        value={amount}
        onChange={setAmount}
      />
      <TextField
        label={t("offline.asOf")}
        hint={t("offline.asOfHelp")}
        error={problem("as_of")}
        type="date"
        max={todayIn(account.payment_terms?.time_zone)}
        value={asOf}
        onChange={setAsOf}
      />
      <TextField
        label={t("offline.reference")}
        hint={t("offline.referenceHelp")}
        error={problem("reference")}
        lengthMax={REFERENCE_LENGTH_MAX}
        value={reference}
        onChange={setReference}
      />
      <Preview lines={previews.offline(amountTyped(amount) ?? account.offline_amount)} />
    </FormDrawer>
  )
}
