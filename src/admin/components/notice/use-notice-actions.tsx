import { toast } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import type { AdminNotice } from "../../../client"
import { useWithdrawNotice } from "../../hooks/notices"
import { usePreviews } from "../../hooks/use-previews"
import { useQuestion } from "../../hooks/use-question"
import { useTellRefusal } from "../../hooks/use-refusal"
import { useText } from "../../hooks/use-text"
import { RetryNoticeDrawer } from "./retry-notice-drawer"
import { SettleNoticeDrawer } from "./settle-notice-drawer"

type NoticeAction = { label: string; onClick: () => void }

/** What can be done with a notice now, and the drawer that one of them has opened. */
export function useNoticeActions(notice: AdminNotice): { actions: NoticeAction[]; drawer: ReactNode } {
  const { t } = useText()
  const prompt = useQuestion()
  const previews = usePreviews()
  const tellRefusal = useTellRefusal()
  const withdrawal = useWithdrawNotice(notice.id)
  const [open, setOpen] = useState<"retry" | "settle" | null>(null)
  const close = () => setOpen(null)

  async function withdraw() {
    const confirmed = await prompt({
      title: t("notice.withdrawTitle"),
      description: previews.withdraw(notice).join(" "),
      confirmText: t("notice.withdraw"),
      cancelText: t("cancel"),
    })
    if (confirmed) {
      await withdrawal.mutateAsync({})
      toast.success(t("notice.withdrawDone"))
    }
  }

  const known = {
    retry: { label: t("notice.retry"), onClick: () => setOpen("retry") },
    settle_by_hand: { label: t("notice.settle"), onClick: () => setOpen("settle") },
    withdraw: {
      label: t("notice.withdraw"),
      onClick: () => void withdraw().catch(tellRefusal),
    },
  }
  return {
    actions: notice.actions.map((action) => known[action]),
    drawer: (
      <>
        {open === "retry" && <RetryNoticeDrawer notice={notice} onClose={close} />}
        {open === "settle" && <SettleNoticeDrawer notice={notice} onClose={close} />}
      </>
    ),
  }
}
