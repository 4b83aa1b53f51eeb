import { toast } from "@medusajs/ui"
import { useState } from "react"
import { type AdminCreditAccount, problemOf } from "../../../client"
import { REASON_LENGTH_MAX } from "../../../domain/text/reason"
import { useSetLimit } from "../../hooks/account-actions"
import { amountTyped, useAccountPreviews } from "../../hooks/use-account-previews"
import { useText } from "../../hooks/use-text"
import { todayIn } from "../../lib/today"
import { FormDrawer } from "../form-drawer"
import { MoneyField } from "../money-field"
import { Preview } from "../preview"
import { LimitRows } from "./limit-rows"
import { TextField } from "../text-field"

const FIELDS = ["credit_limit", "expires_at", "reason"]

type LimitDrawerProps = {
  account: AdminCreditAccount
  /** `ceiling`: the limit is the agent's, and staff may keep the company below it. */
  action: "limit" | "ceiling"
  onClose: () => void
}

/** Another limit or ceiling; of a limit, with a day, a temporary one on top of it. */
export function LimitDrawer({ account, action, onClose }: LimitDrawerProps) {
  const { t } = useText()
  const set = useSetLimit(account.id)
  const [limit, setLimit] = useState("")
  const [lastDay, setLastDay] = useState("")
  const [reason, setReason] = useState("")
  const isTemporary = lastDay !== ""
  const amount = amountTyped(limit)
  const previews = useAccountPreviews(account)

  const expires_at = isTemporary ? endOfDay(lastDay) : undefined

  async function submit() {
    const { entry } = await set.mutateAsync({ credit_limit: Number(limit), reason: reason.trim(), expires_at })
    toast.success(entry ? t(`${action}.done`) : t("secondPerson.needed"))
    onClose()
  }

  return (
    <FormDrawer
      title={t(`${action}.action`)}
      description={account.company_name}
      submitLabel={t("limit.submit")}
      pending={set.isPending}
      error={set.error}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      <dl className="flex flex-col gap-y-2">
        <LimitRows account={account} />
      </dl>
      <MoneyField
        label={t(isTemporary ? "limit.temporary" : `${action}.amount`)}
        hint={t(isTemporary ? "limit.temporaryHelp" : `${action}.help`)}
        error={problemOf(set.error, "credit_limit")}
        currencyCode={account.currency_code}
        value={limit}
        onChange={setLimit}
      />
      {action === "limit" && (
        <TextField
          label={t("limit.lastDay")}
          hint={t("limit.lastDayHelp")}
          error={problemOf(set.error, "expires_at")}
          optional
          type="date"
          min={todayIn()}
          value={lastDay}
          onChange={setLastDay}
        />
      )}
      <TextField
        label={t("reason")}
        error={problemOf(set.error, "reason")}
        lengthMax={REASON_LENGTH_MAX}
        value={reason}
        onChange={setReason}
      />
      <Preview lines={amount === null ? [] : previews.limit({ amount, isTemporary, expires_at })} />
    </FormDrawer>
  )
}

/** Where the person sits who chose the day. */
function endOfDay(date: string): string {
  const [year, month, day] = date.split("-").map(Number)
  return new Date(year, month - 1, day + 1).toISOString()
}
