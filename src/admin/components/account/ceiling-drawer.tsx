import { toast } from "@medusajs/ui"
import { useState } from "react"
import { REASON_LENGTH_MAX } from "../../../domain/text/reason"
import { useSetLimit } from "../../hooks/account-actions"
import { useText } from "../../hooks/use-text"
import { problemOf } from "../../lib/request"
import type { AdminAccount } from "../../types/account"
import { FormDrawer } from "../form-drawer"
import { MoneyField } from "../money-field"
import { TextField } from "./text-field"

const FIELDS = ["credit_limit", "reason"]

/** The limit is the agent's; staff may keep the company below it. */
export function CeilingDrawer({ account, onClose }: { account: AdminAccount; onClose: () => void }) {
  const { t } = useText()
  const set = useSetLimit(account.id)
  const [ceiling, setCeiling] = useState("")
  const [reason, setReason] = useState("")

  async function submit() {
    const { entry } = await set.mutateAsync({ credit_limit: Number(ceiling), reason: reason.trim() })
    toast.success(entry ? t("ceiling.done") : t("secondPerson.needed"))
    onClose()
  }

  return (
    <FormDrawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("ceiling.action")}
      description={account.company_name}
      submitLabel={t("limit.submit")}
      pending={set.isPending}
      error={set.error}
      fields={FIELDS}
      onSubmit={() => void submit().catch(() => undefined)}
    >
      <MoneyField
        label={t("ceiling.amount")}
        hint={t("ceiling.help")}
        error={problemOf(set.error, "credit_limit")}
        currencyCode={account.currency_code}
        value={ceiling}
        onChange={setCeiling}
      />
      <TextField
        label={t("limit.reason")}
        error={problemOf(set.error, "reason")}
        lengthMax={REASON_LENGTH_MAX}
        value={reason}
        onChange={setReason}
      />
    </FormDrawer>
  )
}
