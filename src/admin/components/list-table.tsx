import { DataTable, Heading, type useDataTable } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useText } from "../hooks/use-text"
import { LoadError } from "./load-state"
import { paginationTexts } from "./pagination-texts"

type ListTableProps<Row> = {
  table: ReturnType<typeof useDataTable<Row>>
  title: string
  searchLabel: string
  emptyState: ComponentProps<typeof DataTable.Table>["emptyState"]
  error: Error | null
  retry: () => unknown
}

/** A page's list: title, search, filters and order above it, pages below. */
export function ListTable<Row>({ table, title, searchLabel, emptyState, error, retry }: ListTableProps<Row>) {
  const { t } = useText()
  return (
    <DataTable instance={table}>
      <DataTable.Toolbar
        className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
        translations={{ clearAll: t("clearFilters") }}
      >
        <Heading>{title}</Heading>
        <div className="flex items-center gap-x-2">
          <DataTable.Search placeholder={t("search")} aria-label={searchLabel} />
          <DataTable.FilterMenu tooltip={t("filter")} />
          <DataTable.SortingMenu tooltip={t("sort")} />
        </div>
      </DataTable.Toolbar>
      {error ? <LoadError error={error} retry={retry} /> : <DataTable.Table emptyState={emptyState} />}
      <DataTable.Pagination translations={paginationTexts(t)} />
    </DataTable>
  )
}
