import { StatusBadge } from "@medusajs/ui"
import type { AdminNotice } from "../../../client"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { isOwed, isTooLate } from "../../lib/deadline"

/** Until when the agent takes it, or since when it is too late; where it names no deadline, whether it is late all the same. */
export function Deadline({ notice }: { notice: AdminNotice }) {
  const { t } = useText()
  const { instant } = useFormat()
  const { deadline_at, is_overdue } = notice
  if (deadline_at === null) {
    return is_overdue ? (
      <StatusBadge color="orange" className="whitespace-nowrap">
        {t("board.late")}
      </StatusBadge>
    ) : (
      "–"
    )
  }
  const at = instant(deadline_at)
  if (!isOwed(notice)) {
    return at
  }
  return isTooLate(notice) ? (
    <span className="flex flex-col items-start gap-y-1">
      <StatusBadge color="red" className="whitespace-nowrap">
        {t("deadline.tooLate")}
      </StatusBadge>
      <span>{t("deadline.since", { at })}</span>
    </span>
  ) : (
    t("deadline.until", { at })
  )
}
