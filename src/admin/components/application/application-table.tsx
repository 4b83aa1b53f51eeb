import { DataTable, Heading, useDataTable } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import { type ApplicationsQuery, useApplications } from "../../hooks/applications"
import { useListParams } from "../../hooks/use-list-params"
import { useText } from "../../hooks/use-text"
import type { AdminApplication, ApplicationStatus } from "../../types/application"
import { LoadError } from "../load-state"
import { paginationTexts } from "../pagination-texts"
import { useApplicationColumns } from "./use-application-columns"
import { useApplicationFilters } from "./use-application-filters"

const PAGE_SIZE = 20
const NO_APPLICATIONS: AdminApplication[] = []

/** The review queue. */
export function ApplicationTable() {
  const { t } = useText()
  const navigate = useNavigate()
  const filters = useApplicationFilters()
  const params = useListParams({ pageSize: PAGE_SIZE, filters: filters.map(({ id }) => id) })
  const { data, error, isPending, refetch } = useApplications(queryOf(params))
  const table = useDataTable({
    data: data?.applications ?? NO_APPLICATIONS,
    columns: useApplicationColumns(),
    filters,
    rowCount: data?.count ?? 0,
    getRowId: ({ id }) => id,
    isLoading: isPending,
    onRowClick: (_event, { id }) => navigate(`/trade-credit/applications/${id}`),
    search: params.search,
    sorting: params.sorting,
    filtering: params.filtering,
    pagination: params.pagination,
    // The parameters do it themselves, in the one change that they may make.
    autoResetPageIndex: false,
  })
  return (
    <DataTable instance={table}>
      <DataTable.Toolbar
        className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
        translations={{ clearAll: t("clearFilters") }}
      >
        <Heading>{t("applications.title")}</Heading>
        <div className="flex items-center gap-x-2">
          <DataTable.Search placeholder={t("search")} aria-label={t("applications.searchLabel")} />
          <DataTable.FilterMenu tooltip={t("filter")} />
          <DataTable.SortingMenu tooltip={t("sort")} />
        </div>
      </DataTable.Toolbar>
      {error ? (
        <LoadError error={error} retry={refetch} />
      ) : (
        <DataTable.Table
          emptyState={{
            empty: { heading: t("applications.empty"), description: t("applications.emptyHelp") },
            filtered: { heading: t("applications.noneFound"), description: t("applications.noneFoundHelp") },
          }}
        />
      )}
      <DataTable.Pagination translations={paginationTexts(t)} />
    </DataTable>
  )
}

function queryOf(params: ReturnType<typeof useListParams>): ApplicationsQuery {
  const status = params.valuesOf("status") as ApplicationStatus[]
  return {
    limit: PAGE_SIZE,
    offset: params.offset,
    q: params.q || undefined,
    order: params.order || undefined,
    status: status.length > 0 ? status : undefined,
    program_id: params.valuesOf("program_id")[0],
  }
}
