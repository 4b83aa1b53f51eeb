import { toast } from "@medusajs/ui"
import { useState } from "react"
import { type AdminCreditAccount, problemOf } from "../../../client"
import { REASON_LENGTH_MAX } from "../../../domain/text/reason"
import { useUpdateAccount } from "../../hooks/account-actions"
import { useText } from "../../hooks/use-text"
import { FormDrawer } from "../form-drawer"
import { TextField } from "../text-field"

const NUMBER_LENGTH_MAX = 100

/** By which number the merchant's accounting software knows the company. */
export function NumberDrawer({ account, onClose }: { account: AdminCreditAccount; onClose: () => void }) {
  const { t } = useText()
  const update = useUpdateAccount(account.id)
  const [number, setNumber] = useState(account.external_id ?? "")
  const [reason, setReason] = useState("")

  async function submit() {
    await update.mutateAsync({ external_id: number.trim() || null, reason: reason.trim() || undefined })
    toast.success(t("changeNumber.done"))
    onClose()
  }

  return (
    <FormDrawer
      title={t("changeNumber.action")}
      description={t("changeNumber.help", { company: account.company_name })}
      submitLabel={t("changeNumber.submit")}
      pending={update.isPending}
      error={update.error}
      fields={["external_id", "reason"]}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t("changeNumber.label")}
        hint={t("changeNumber.labelHelp")}
        error={problemOf(update.error, "external_id")}
        optional
        lengthMax={NUMBER_LENGTH_MAX}
        value={number}
        onChange={setNumber}
      />
      <TextField
        label={t("reason")}
        hint={t("changeTerms.reasonHelp")}
        error={problemOf(update.error, "reason")}
        optional
        lengthMax={REASON_LENGTH_MAX}
        value={reason}
        onChange={setReason}
      />
    </FormDrawer>
  )
}
