import type { NoticeKind, NoticeStatus } from "../../../client"
import { type NoticesQuery, useNotices } from "../../hooks/notices"
import { useListParams } from "../../hooks/use-list-params"
import { ListTable } from "../list-table"
import { useBulkNotices } from "./use-bulk-notices"
import { useNoticeColumns } from "./use-notice-columns"
import { OPEN_STATUSES, useNoticeFilters } from "./use-notice-filters"

const PAGE_SIZE = 20

/** The board: what agents are owed word of. */
export function NoticeTable() {
  const filters = useNoticeFilters()
  const params = useListParams({ pageSize: PAGE_SIZE, filters: filters.map(({ id }) => id) })
  const { data, error, isPending, refetch } = useNotices(queryOf(params))
  const { above, drawer, commands, rowSelection } = useBulkNotices(data?.notices)
  return (
    <>
      {above}
      <ListTable
        texts="board"
        params={params}
        columns={useNoticeColumns()}
        filters={filters}
        commands={commands}
        rowSelection={rowSelection}
        list={data && { rows: data.notices, count: data.count }}
        isPending={isPending}
        error={error}
        retry={refetch}
      />
      {drawer}
    </>
  )
}

function queryOf(params: ReturnType<typeof useListParams>): NoticesQuery {
  const status = params.valuesOf("status") as NoticeStatus[]
  const kind = params.valuesOf("kind") as NoticeKind[]
  return {
    limit: PAGE_SIZE,
    offset: params.offset,
    q: params.q || undefined,
    order: (params.order || undefined) as NoticesQuery["order"],
    // Whoever looks for one means it in whatever state it is.
    status: status.length > 0 ? status : params.q ? undefined : OPEN_STATUSES,
    kind: kind.length > 0 ? kind : undefined,
    agent_id: params.valuesOf("agent_id")[0],
    overdue: params.valuesOf("is_overdue").includes("true") || undefined,
    at_risk: params.valuesOf("is_overdue").includes("at_risk") || undefined,
  }
}
