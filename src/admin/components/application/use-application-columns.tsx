import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { Link } from "react-router-dom"
import type { AdminApplication } from "../../../client"
import { usePrograms } from "../../hooks/programs"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { StatusBadge } from "../status-badge"

const column = createDataTableColumnHelper<AdminApplication>()

export function useApplicationColumns() {
  const { t } = useText()
  const { instant, money } = useFormat()
  const { data: programs } = usePrograms()
  return useMemo(() => {
    const programOf = (id: string) => programs?.find((program) => program.id === id)
    return [
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
      column.accessor("created_at", {
        header: t("application.createdAt"),
        enableSorting: true,
        cell: ({ getValue }) => instant(getValue()),
      }),
    ]
    // The formatters are made anew on every render and only depend on the language, as `t` does.
  }, [t, programs])
}

function amountText(value: unknown, currencyCode: string | undefined, money: (amount: number, code: string) => string) {
  const amount = Number(value)
  return currencyCode && value !== null && value !== undefined && Number.isFinite(amount)
    ? money(amount, currencyCode)
    : "–"
}
