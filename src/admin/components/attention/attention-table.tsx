import type { AttentionKind } from "../../../client"
import { useAttention, type AttentionQuery } from "../../hooks/attention"
import { useListParams } from "../../hooks/use-list-params"
import { ListTable } from "../list-table"
import { useBulkAttention } from "./use-bulk-attention"
import { useAttentionColumns } from "./use-attention-columns"
import { useAttentionFilters } from "./use-attention-filters"

const PAGE_SIZE = 20

/** Every half-done, refused or contradictory thing, newest first. */
export function AttentionTable() {
  const filters = useAttentionFilters()
  const params = useListParams({ pageSize: PAGE_SIZE, filters: filters.map(({ id }) => id) })
  const { data, error, isPending, refetch } = useAttention(queryOf(params))
  const { above, drawer, commands, rowSelection } = useBulkAttention(data?.attention)
  return (
    <>
      {above}
      <ListTable
        texts="attentionList"
        params={params}
        columns={useAttentionColumns()}
        filters={filters}
        commands={commands}
        rowSelection={rowSelection}
        list={data && { rows: data.attention, count: data.count }}
        isPending={isPending}
        error={error}
        retry={refetch}
      />
      {drawer}
    </>
  )
}

function queryOf(params: ReturnType<typeof useListParams>): AttentionQuery {
  return {
    limit: PAGE_SIZE,
    offset: params.offset,
    q: params.q || undefined,
    order: (params.order || undefined) as AttentionQuery["order"],
    kind: params.valuesOf("kind")[0] as AttentionKind | undefined,
    program_id: params.valuesOf("program_id")[0],
    agent_id: params.valuesOf("agent_id")[0],
    accepted: params.valuesOf("accepted").includes("true") || undefined,
  }
}
