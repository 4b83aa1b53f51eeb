import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { Link } from "react-router-dom"
import type { AdminApplication } from "../../../client"
import { usePrograms } from "../../hooks/programs"
import { useFormat } from "../../hooks/use-format"
import { useLanguage } from "../../hooks/use-language"
import { useText } from "../../hooks/use-text"
import { formatAge } from "../../lib/age"
import { StatusBadge } from "../status-badge"
import type { QueueView } from "./use-queue-view"

const column = createDataTableColumnHelper<AdminApplication>()

/** How long it has waited says more than when it came; once decided, it waits no more. */
export function useApplicationColumns(view: QueueView) {
  const { t } = useText()
  const { instant, money } = useFormat()
  const language = useLanguage()
  const { data: programs } = usePrograms()
  return useMemo(() => {
    const programOf = (id: string) => programs?.find((program) => program.id === id)
    const when =
      view === "all"
        ? column.accessor("created_at", {
            header: t("application.createdAt"),
            enableSorting: true,
            cell: ({ getValue }) => instant(getValue()),
          })
        : column.accessor("waiting_since", {
            header: t(`queue.waiting.${view}`),
            enableSorting: true,
            sortAscLabel: t("queue.longest"),
            sortDescLabel: t("queue.shortest"),
            cell: ({ getValue }) => <Age since={getValue()} language={language} />,
          })
    const columns = [
      column.accessor("company_name", {
        header: t("application.company"),
        // A link beside the row's click, for the keyboard and for a new tab.
        cell: ({ row, getValue }) => (
          <Link
            to={`/trade-credit/applications/${row.original.id}`}
            className="text-ui-fg-base hover:text-ui-fg-interactive-hover"
          >
            {row.original.purged_at ? t("application.purged") : getValue()}
          </Link>
        ),
      }),
      column.accessor("program_id", {
        header: t("program"),
        cell: ({ getValue }) => programOf(getValue())?.label ?? getValue(),
      }),
      column.accessor("status", {
        header: t("status"),
        cell: ({ getValue }) => <StatusBadge of="application" status={getValue()} />,
      }),
      column.accessor(({ data }) => data.requested_limit, {
        id: "requested_limit",
        header: t("application.requestedLimit"),
        align: "right",
        cell: ({ getValue, row }) => amountText(getValue(), programOf(row.original.program_id)?.currency_code, money),
      }),
    ]
    // How long it waits comes first: on a narrow screen the rest is out of sight.
    return view === "all" ? [...columns, when] : [columns[0], when, ...columns.slice(1)]
    // The formatters are made anew on every render and only depend on the language, as `t` does.
  }, [t, programs, view, language])
}

/** In words; the moment itself for whoever asks. */
function Age({ since, language }: { since: string | null; language: string }) {
  return since === null ? "–" : <time dateTime={since}>{formatAge(since, Date.now(), language)}</time>
}

function amountText(value: unknown, currencyCode: string | undefined, money: (amount: number, code: string) => string) {
  const amount = Number(value)
  return currencyCode && value !== null && value !== undefined && Number.isFinite(amount)
    ? money(amount, currencyCode)
    : "–"
}
