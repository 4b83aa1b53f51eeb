import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { Link } from "react-router-dom"
import { CARRIERS } from "../../../domain/shipment/carriers"
import { useFormat } from "../../hooks/use-format"
import { useLanguage } from "../../hooks/use-language"
import { useText } from "../../hooks/use-text"
import type { AdminNotice } from "../../types/notice"
import { Money } from "../money"
import { StatusBadge } from "../status-badge"
import { Answer } from "./answer"
import { NoticeMenu } from "./notice-menu"

const column = createDataTableColumnHelper<AdminNotice>()

export function useNoticeColumns() {
  const { t } = useText()
  const { instant } = useFormat()
  const language = useLanguage()
  return useMemo(() => {
    const carrierName = (code: string | null) => {
      const carrier = CARRIERS.find((one) => one.code === code)
      return carrier?.name[language === "ja" ? "ja" : "en"] ?? code
    }
    return [
      column.accessor("number", {
        header: t("board.order"),
        cell: ({ row: { original }, getValue }) =>
          original.order_id ? (
            <Link to={`/orders/${original.order_id}`} className="text-ui-fg-base hover:text-ui-fg-interactive-hover">
              {getValue() ?? original.order_id}
            </Link>
          ) : (
            getValue()
          ),
      }),
      column.accessor("kind", { header: t("board.kind"), cell: ({ getValue }) => t(`noticeKind.${getValue()}`) }),
      column.accessor("agent_id", { header: t("board.agent") }),
      column.accessor("status", {
        header: t("status"),
        cell: ({ getValue }) => <StatusBadge of="notice" status={getValue()} />,
      }),
      column.accessor("tracking_number", {
        header: t("notice.trackingNumber"),
        cell: ({ row: { original } }) =>
          [carrierName(original.carrier_code), original.tracking_number].filter(Boolean).join(" ") || "–",
      }),
      column.accessor("amount", {
        header: t("amount"),
        align: "right",
        enableSorting: true,
        cell: ({ row: { original } }) =>
          original.amount === null ? "–" : <Money amount={original.amount} currencyCode={original.currency_code} />,
      }),
      column.accessor("shipped_at", {
        header: t("board.shippedAt"),
        enableSorting: true,
        cell: ({ getValue }) => when(getValue(), instant),
      }),
      column.accessor("deadline_at", {
        header: t("board.deadline"),
        enableSorting: true,
        cell: ({ getValue, row: { original } }) => (
          <span className={original.is_overdue ? "text-ui-fg-error" : undefined}>
            {when(getValue(), instant)}
            {original.is_overdue && ` (${t("board.late")})`}
          </span>
        ),
      }),
      column.accessor("last_answer", {
        header: t("agentBuyer.lastAnswer"),
        cell: ({ getValue }) => <LastAnswer answer={getValue()} />,
      }),
      column.display({ id: "menu", header: "", cell: ({ row: { original } }) => <NoticeMenu notice={original} /> }),
    ]
    // The formatters are made anew on every render and only depend on the language, as `t` does.
  }, [t, language])
}

function when(iso: string | null, instant: (iso: string) => string): string {
  return iso ? instant(iso) : "–"
}

function LastAnswer({ answer }: { answer: AdminNotice["last_answer"] }) {
  return answer ? (
    <div className="max-w-xs whitespace-normal">
      <Answer answer={answer} />
    </div>
  ) : (
    "–"
  )
}
