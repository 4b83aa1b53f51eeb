import { useNavigate } from "react-router-dom"
import type { ApplicationStatus } from "../../../client"
import { type ApplicationsQuery, useApplications } from "../../hooks/applications"
import { useListParams } from "../../hooks/use-list-params"
import { ListTable } from "../list-table"
import { useApplicationColumns } from "./use-application-columns"
import { useApplicationFilters } from "./use-application-filters"

const PAGE_SIZE = 20

/** The review queue. */
export function ApplicationTable() {
  const navigate = useNavigate()
  const filters = useApplicationFilters()
  const params = useListParams({ pageSize: PAGE_SIZE, filters: filters.map(({ id }) => id) })
  const { data, error, isPending, refetch } = useApplications(queryOf(params))
  return (
    <ListTable
      texts="applications"
      params={params}
      columns={useApplicationColumns()}
      filters={filters}
      list={data && { rows: data.applications, count: data.count }}
      isPending={isPending}
      error={error}
      retry={refetch}
      onRowClick={(_event, { id }) => navigate(`/trade-credit/applications/${id}`)}
    />
  )
}

function queryOf(params: ReturnType<typeof useListParams>): ApplicationsQuery {
  const status = params.valuesOf("status") as ApplicationStatus[]
  return {
    limit: PAGE_SIZE,
    offset: params.offset,
    q: params.q || undefined,
    order: (params.order || undefined) as ApplicationsQuery["order"],
    status: status.length > 0 ? status : undefined,
    program_id: params.valuesOf("program_id")[0],
  }
}
