import { DataTable, Heading, useDataTable } from "@medusajs/ui"
import { type ReactNode, useEffect, useRef } from "react"
import type { useListParams } from "../hooks/use-list-params"
import { useText } from "../hooks/use-text"
import { LoadError } from "./load-state"
import { paginationTexts } from "./pagination-texts"

type TableOptions<Row> = Parameters<typeof useDataTable<Row>>[0]

type ListTableProps<Row> = Pick<
  TableOptions<Row>,
  "columns" | "filters" | "onRowClick" | "commands" | "rowSelection"
> & {
  /** The group of texts that name it, and say that there is nothing in it. */
  texts:
    | "applications"
    | "waitingForUs"
    | "waitingForAgent"
    | "waitingForBuyer"
    | "attentionList"
    | "board"
    | "accounts"
    | "ledger"
  params: ReturnType<typeof useListParams>
  /** What can be done beside looking. */
  actions?: ReactNode
  /** Part of a page that shows other things, too: it has neither search nor order of its own. */
  isPart?: boolean
  list: { rows: Row[]; count: number } | undefined
  isPending: boolean
  error: Error | null
  retry: () => unknown
}

/** One and the same at each render, or the table would begin anew with each. */
const NOTHING: never[] = []

/** A page's list: title, search, filters and order above it, pages below. */
export function ListTable<Row extends { id: string }>(props: ListTableProps<Row>) {
  const { texts, params, actions, isPart = false, list, isPending, error, retry, ...options } = props
  const { t } = useText()
  const table = useDataTable<Row>({
    ...options,
    data: list?.rows ?? NOTHING,
    rowCount: list?.count ?? 0,
    getRowId: ({ id }) => id,
    isLoading: isPending,
    search: isPart ? undefined : params.search,
    sorting: params.sorting,
    filtering: params.filtering,
    pagination: params.pagination,
    // The parameters do it themselves, in the one change that they may make.
    autoResetPageIndex: false,
  })
  const emptyState = {
    empty: { heading: t(`${texts}.empty`), description: t(`${texts}.emptyHelp`) },
    filtered: { heading: t(`${texts}.noneFound`), description: t("applications.noneFoundHelp") },
  }
  return (
    <DataTable instance={table}>
      <DataTable.Toolbar
        className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
        translations={{ clearAll: t("clearFilters") }}
      >
        <Heading level={isPart ? "h2" : "h1"}>{t(`${texts}.title`)}</Heading>
        <div className="flex flex-wrap items-center gap-2">
          {!isPart && <DataTable.Search placeholder={t("search")} aria-label={t(`${texts}.searchLabel`)} />}
          <NamedMenu name={t("filter")}>
            <DataTable.FilterMenu tooltip={t("filter")} />
          </NamedMenu>
          {!isPart && (
            <NamedMenu name={t("sort")}>
              <DataTable.SortingMenu tooltip={t("sort")} />
            </NamedMenu>
          )}
          {actions}
        </div>
      </DataTable.Toolbar>
      {error ? (
        <LoadError error={error} retry={retry} />
      ) : (
        <>
          <DataTable.Table emptyState={emptyState} />
          <DataTable.Pagination translations={paginationTexts(t)} />
        </>
      )}
      {props.commands && <DataTable.CommandBar selectedLabel={(count) => t("bulk.selected", { count })} />}
    </DataTable>
  )
}

/** For screen readers: Medusa's menus of filters and of order take a tooltip, but no name for their button. */
function NamedMenu({ name, children }: { name: string; children: ReactNode }) {
  const menu = useRef<HTMLDivElement>(null)
  // After each rendering, as the button comes when the rows do.
  useEffect(() => menu.current?.querySelector("button")?.setAttribute("aria-label", name))
  return <div ref={menu}>{children}</div>
}
