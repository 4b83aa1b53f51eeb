import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { Link } from "react-router-dom"
import type { AdminCreditAccount } from "../../../client"
import { usePrograms } from "../../hooks/programs"
import { useCompanyName } from "../../hooks/use-company-name"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { CreditBar } from "../credit-bar"
import { Money } from "../money"
import { StatusBadge } from "../status-badge"
import { AccountFlags } from "./account-flags"

/** Narrower, its parts could not be told apart. */
const BAR_WIDTH = 140

/** Of a limit of nothing, any use is without end. */
const PERCENT_SHOWN_MAX = 999

const column = createDataTableColumnHelper<AdminCreditAccount>()

/** @param order by what they are sorted: the limit and what is held have their columns only while somebody asks for them */
export function useAccountColumns(order: string) {
  const { t } = useText()
  const { instant } = useFormat()
  const { data: programs } = usePrograms()
  return useMemo(
    () => [
      column.accessor("company_name", {
        header: t("application.company"),
        enableSorting: true,
        cell: ({ row: { original } }) => <Company account={original} />,
      }),
      column.accessor("utilisation_percent", {
        id: "utilisation",
        header: t("accounts.utilisation"),
        enableSorting: true,
        minSize: BAR_WIDTH,
        cell: ({ row: { original } }) => <Utilisation account={original} />,
      }),
      ...(["limit", "held"] as const)
        .filter((id) => id === order)
        .map((id) =>
          column.accessor(id === "limit" ? "credit_limit" : "held_amount", {
            id,
            header: t(`account.${id}`),
            align: "right",
            enableSorting: true,
            cell: ({ getValue, row: { original } }) => (
              <Money amount={getValue()} currencyCode={original.currency_code} />
            ),
          })
        ),
      column.accessor("outstanding_amount", {
        id: "outstanding",
        header: t("account.outstanding"),
        align: "right",
        enableSorting: true,
        cell: ({ row: { original } }) => (
          <Money amount={original.outstanding_amount} currencyCode={original.currency_code} />
        ),
      }),
      column.accessor("available_amount", {
        id: "available",
        header: t("account.available"),
        align: "right",
        enableSorting: true,
        cell: ({ row: { original } }) => (
          <span className={(original.available_amount ?? 0) < 0 ? "text-ui-fg-error" : undefined}>
            <Money amount={original.available_amount} currencyCode={original.currency_code} />
          </span>
        ),
      }),
      column.accessor("program_id", {
        header: t("program"),
        cell: ({ getValue }) => programs?.find(({ id }) => id === getValue())?.label ?? getValue(),
      }),
      column.accessor("status", {
        header: t("status"),
        cell: ({ getValue }) => <StatusBadge of="account" status={getValue()} />,
      }),
      column.accessor("created_at", {
        header: t("accounts.createdAt"),
        enableSorting: true,
        cell: ({ getValue }) => instant(getValue()),
      }),
    ],
    // The formatters are made anew on every render and only depend on the language, as `t` does.
    [t, programs, order]
  )
}

/** The flags stand with the name: they are why somebody looks here. */
function Company({ account }: { account: AdminCreditAccount }) {
  const companyName = useCompanyName()
  const { id, external_id, flags } = account
  return (
    <div className="flex flex-col gap-y-1 py-2">
      <div>
        <Link
          to={`/trade-credit/accounts/${id}`}
          className="text-ui-fg-base hover:text-ui-fg-interactive-hover"
          // A link beside the row's click, for the keyboard and for a new tab.
          onClick={(event) => event.stopPropagation()}
        >
          {companyName(account)}
        </Link>
        {external_id && <span className="text-ui-fg-subtle txt-compact-xsmall"> {external_id}</span>}
      </div>
      <AccountFlags flags={flags} />
    </div>
  )
}

function Utilisation({ account }: { account: AdminCreditAccount }) {
  const { t } = useText()
  const { utilisation_percent: percent } = account
  if (percent === null) {
    return <span className="text-ui-fg-subtle">–</span>
  }
  return (
    // A cell cuts off what stands over; the bar's border does, by one pixel.
    <div className="flex flex-col gap-y-1" style={{ width: BAR_WIDTH, padding: 1 }}>
      <span className={percent > 100 ? "text-ui-fg-error tabular-nums" : "tabular-nums"}>
        {t("accountPage.percent", { percent: Math.min(percent, PERCENT_SHOWN_MAX) })}
      </span>
      <CreditBar account={account} isOneOfMany />
    </div>
  )
}
