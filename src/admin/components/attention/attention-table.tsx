import { useDataTable } from "@medusajs/ui"
import { useAttention, type AttentionQuery } from "../../hooks/attention"
import { useListParams } from "../../hooks/use-list-params"
import { useText } from "../../hooks/use-text"
import type { AttentionItem, AttentionKind } from "../../types/attention"
import { ListTable } from "../list-table"
import { useAttentionColumns } from "./use-attention-columns"
import { useAttentionFilters } from "./use-attention-filters"

const PAGE_SIZE = 20
const NOTHING: AttentionItem[] = []

/** Every half-done, refused or contradictory thing, newest first. */
export function AttentionTable() {
  const { t } = useText()
  const filters = useAttentionFilters()
  const params = useListParams({ pageSize: PAGE_SIZE, filters: filters.map(({ id }) => id) })
  const { data, error, isPending, refetch } = useAttention(queryOf(params))
  const table = useDataTable({
    data: data?.attention ?? NOTHING,
    columns: useAttentionColumns(),
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
      title={t("attentionList.title")}
      searchLabel={t("attentionList.searchLabel")}
      emptyState={{
        empty: { heading: t("attentionList.empty"), description: t("attentionList.emptyHelp") },
        filtered: { heading: t("attentionList.noneFound"), description: t("applications.noneFoundHelp") },
      }}
      error={error}
      retry={refetch}
    />
  )
}

function queryOf(params: ReturnType<typeof useListParams>): AttentionQuery {
  return {
    limit: PAGE_SIZE,
    offset: params.offset,
    q: params.q || undefined,
    order: params.order || undefined,
    kind: params.valuesOf("kind")[0] as AttentionKind | undefined,
    program_id: params.valuesOf("program_id")[0],
    agent_id: params.valuesOf("agent_id")[0],
  }
}
