import { useDataTable } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import { type ApplicationsQuery, useApplications } from "../../hooks/applications"
import { useListParams } from "../../hooks/use-list-params"
import { useText } from "../../hooks/use-text"
import type { AdminApplication, ApplicationStatus } from "../../types/application"
import { ListTable } from "../list-table"
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
    <ListTable
      table={table}
      title={t("applications.title")}
      searchLabel={t("applications.searchLabel")}
      emptyState={{
        empty: { heading: t("applications.empty"), description: t("applications.emptyHelp") },
        filtered: { heading: t("applications.noneFound"), description: t("applications.noneFoundHelp") },
      }}
      error={error}
      retry={refetch}
    />
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
