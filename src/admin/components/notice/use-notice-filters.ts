import { createDataTableFilterHelper } from "@medusajs/ui"
import type { AdminNotice, NoticeStatus } from "../../../client"
import { useAgentOptions } from "../../hooks/agents"
import { useText } from "../../hooks/use-text"

const filter = createDataTableFilterHelper<AdminNotice>()

/** What the board shows unless it is asked for something else: all that is not done. */
export const OPEN_STATUSES: NoticeStatus[] = ["needs_attention", "retrying", "queued", "sending", "awaiting_shipment"]
const STATUSES: NoticeStatus[] = [...OPEN_STATUSES, "accepted", "withdrawn", "not_required"]
const KINDS = ["shipment", "order_cancel", "shipment_cancel", "delivery", "return"] as const

export function useNoticeFilters() {
  const { t } = useText()
  const agents = useAgentOptions()
  return [
    filter.accessor("status", {
      type: "multiselect",
      label: t("status"),
      searchable: false,
      options: STATUSES.map((value) => ({ value, label: t(`noticeStatus.${value}`) })),
    }),
    filter.accessor("kind", {
      type: "multiselect",
      label: t("board.kind"),
      searchable: false,
      options: KINDS.map((value) => ({ value, label: t(`noticeKind.${value}`) })),
    }),
    filter.accessor("agent_id", {
      type: "radio",
      label: t("board.agent"),
      options: agents,
    }),
    filter.accessor("is_overdue", {
      type: "radio",
      label: t("board.deadline"),
      options: [
        { value: "true", label: t("board.onlyOverdue") },
        { value: "at_risk", label: t("bulk.onlyAtRisk") },
      ],
    }),
  ]
}
