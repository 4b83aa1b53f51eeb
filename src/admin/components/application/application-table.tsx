import { Tabs } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import type { ApplicationStatus } from "../../../client"
import { type ApplicationsQuery, useApplications } from "../../hooks/applications"
import { useListParams } from "../../hooks/use-list-params"
import { usePrograms } from "../../hooks/programs"
import { useText } from "../../hooks/use-text"
import { ListTable } from "../list-table"
import { useApplicationColumns } from "./use-application-columns"
import { useApplicationFilters } from "./use-application-filters"
import { useQueueView, type QueueView } from "./use-queue-view"

const PAGE_SIZE = 20

/** The group of texts of each view that name what is in it, or say that nothing is. */
const TEXTS = {
  us: "waitingForUs",
  agent: "waitingForAgent",
  buyer: "waitingForBuyer",
  all: "applications",
} as const

/** The review queue: first what waits for staff, longest waiting first. */
export function ApplicationTable() {
  const { t } = useText()
  const [view, setView] = useQueueView()
  const { data: programs = [] } = usePrograms()
  const views: QueueView[] = programs.some(({ buyer_screening }) => buyer_screening === "agent")
    ? ["us", "buyer", "agent", "all"]
    : ["us", "buyer", "all"]
  return (
    <Tabs value={view} onValueChange={(next) => setView(next as QueueView)}>
      <div className="overflow-x-auto px-6 py-2">
        <Tabs.List aria-label={t("queue.views")}>
          {views.map((one) => (
            <Tabs.Trigger key={one} value={one} className="whitespace-nowrap">
              {t(`queue.view.${one}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </div>
      <Tabs.Content value={view}>
        <Queue key={view} view={view} />
      </Tabs.Content>
    </Tabs>
  )
}

function Queue({ view }: { view: QueueView }) {
  const navigate = useNavigate()
  const filters = useApplicationFilters(view)
  const params = useListParams({ pageSize: PAGE_SIZE, filters: filters.map(({ id }) => id) })
  const { data, error, isPending, refetch } = useApplications(queryOf(params, view))
  return (
    <ListTable
      texts={TEXTS[view]}
      params={params}
      columns={useApplicationColumns(view)}
      filters={filters}
      list={data && { rows: data.applications, count: data.count }}
      isPending={isPending}
      error={error}
      retry={refetch}
      onRowClick={(_event, { id }) => navigate(`/trade-credit/applications/${id}`)}
    />
  )
}

function queryOf(params: ReturnType<typeof useListParams>, view: QueueView): ApplicationsQuery {
  const status = params.valuesOf("status") as ApplicationStatus[]
  const order = params.order || (view === "all" ? undefined : "waiting_since")
  return {
    limit: PAGE_SIZE,
    offset: params.offset,
    q: params.q || undefined,
    order: order as ApplicationsQuery["order"],
    waiting_for: view === "all" ? undefined : view,
    status: view === "all" && status.length > 0 ? status : undefined,
    program_id: params.valuesOf("program_id")[0],
  }
}
