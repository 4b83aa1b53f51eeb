import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useSetLimit } from "../../hooks/account-actions"
import { useText } from "../../hooks/use-text"
import { problemOf } from "../../lib/request"
import type { AdminAccount } from "../../types/account"
import { FormDrawer } from "../form-drawer"
import { MoneyField } from "../money-field"
import { REASON_LENGTH_MAX } from "../../../domain/text/reason"
import { TextField } from "./text-field"

const FIELDS = ["credit_limit", "expires_at", "reason"]

/** Another limit, or with a day a temporary one on top of it. */
export function LimitDrawer({ account, onClose }: { account: AdminAccount; onClose: () => void }) {
  const { t } = useText()
  const set = useSetLimit(account.id)
  const [limit, setLimit] = useState("")
  const [lastDay, setLastDay] = useState("")
  const [reason, setReason] = useState("")

  async function submit() {
    const expires_at = lastDay ? endOfDay(lastDay) : undefined
    const { entry } = await set.mutateAsync({ credit_limit: Number(limit), reason: reason.trim(), expires_at })
    toast.success(entry ? t("limit.done") : t("secondPerson.needed"))
    onClose()
  }

  return (
    <FormDrawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("limit.action")}
      description={account.company_name}
      submitLabel={t("limit.submit")}
      pending={set.isPending}
      error={set.error}
      fields={FIELDS}
      onSubmit={() => void submit().catch(() => undefined)}
    >
      <MoneyField
        label={lastDay ? t("limit.temporary") : t("account.limit")}
        hint={lastDay ? t("limit.temporaryHelp") : t("approve.limitHelp")}
        error={problemOf(set.error, "credit_limit")}
        currencyCode={account.currency_code}
        value={limit}
        onChange={setLimit}
      />
      <TextField
        label={t("limit.lastDay")}
        hint={t("limit.lastDayHelp")}
        error={problemOf(set.error, "expires_at")}
        optional
        type="date"
        value={lastDay}
        onChange={setLastDay}
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

/** Where the person sits who chose the day. */
function endOfDay(date: string): string {
  const [year, month, day] = date.split("-").map(Number)
  return new Date(year, month - 1, day + 1).toISOString()
}
