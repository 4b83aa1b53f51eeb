import { useDataTable } from "@medusajs/ui"
import { type NoticesQuery, useNotices } from "../../hooks/notices"
import { useListParams } from "../../hooks/use-list-params"
import { useText } from "../../hooks/use-text"
import type { AdminNotice, NoticeStatus } from "../../types/notice"
import { ListTable } from "../list-table"
import { useNoticeColumns } from "./use-notice-columns"
import { OPEN_STATUSES, useNoticeFilters } from "./use-notice-filters"

const PAGE_SIZE = 20
const NO_NOTICES: AdminNotice[] = []

/** The board: what agents are owed word of. */
export function NoticeTable() {
  const { t } = useText()
  const filters = useNoticeFilters()
  const params = useListParams({ pageSize: PAGE_SIZE, filters: filters.map(({ id }) => id) })
  const { data, error, isPending, refetch } = useNotices(queryOf(params))
  const table = useDataTable({
    data: data?.notices ?? NO_NOTICES,
    columns: useNoticeColumns(),
    filters,
    rowCount: data?.count ?? 0,
    getRowId: ({ id }) => id,
    isLoading: isPending,
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
      title={t("board.title")}
      searchLabel={t("board.searchLabel")}
      emptyState={{
        empty: { heading: t("board.empty"), description: t("board.emptyHelp") },
        filtered: { heading: t("board.noneFound"), description: t("applications.noneFoundHelp") },
      }}
      error={error}
      retry={refetch}
    />
  )
}

function queryOf(params: ReturnType<typeof useListParams>): NoticesQuery {
  const status = params.valuesOf("status") as NoticeStatus[]
  const kind = params.valuesOf("kind")
  return {
    limit: PAGE_SIZE,
    offset: params.offset,
    q: params.q || undefined,
    order: params.order || undefined,
    status: status.length > 0 ? status : OPEN_STATUSES,
    kind: kind.length > 0 ? kind : undefined,
    agent_id: params.valuesOf("agent_id")[0],
    overdue: params.valuesOf("is_overdue").includes("true") ? "true" : undefined,
  }
}
