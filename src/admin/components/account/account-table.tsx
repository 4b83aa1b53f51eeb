import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { type AccountsQuery, useAccounts } from "../../hooks/account-pages"
import { useListParams } from "../../hooks/use-list-params"
import { useText } from "../../hooks/use-text"
import { ListTable } from "../list-table"
import { ImportDrawer } from "./import-drawer"
import { OpenAccountDrawer } from "./open-account-drawer"
import { useAccountColumns } from "./use-account-columns"
import { useAccountFilters } from "./use-account-filters"

const PAGE_SIZE = 20

/** Companies' accounts. */
export function AccountTable() {
  const navigate = useNavigate()
  const filters = useAccountFilters()
  const params = useListParams({ pageSize: PAGE_SIZE, filters: filters.map(({ id }) => id) })
  const { data, error, isPending, refetch } = useAccounts(queryOf(params))
  return (
    <ListTable
      texts="accounts"
      params={params}
      actions={<Actions />}
      columns={useAccountColumns(params.order.replace(/^-/, ""))}
      filters={filters}
      list={data && { rows: data.accounts, count: data.count }}
      isPending={isPending}
      error={error}
      retry={refetch}
      onRowClick={(_event, { id }) => navigate(`/trade-credit/accounts/${id}`)}
    />
  )
}

function Actions() {
  const { t } = useText()
  const [drawer, setDrawer] = useState<"import" | "open" | null>(null)
  const close = () => setDrawer(null)
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setDrawer("import")}>
        {t("accounts.import")}
      </Button>
      <Button size="small" variant="secondary" onClick={() => setDrawer("open")}>
        {t("openAccount.action")}
      </Button>
      {drawer === "import" && <ImportDrawer onClose={close} />}
      {drawer === "open" && <OpenAccountDrawer onClose={close} />}
    </>
  )
}

function queryOf(params: ReturnType<typeof useListParams>): AccountsQuery {
  const all = <Value,>(values: string[]) => (values.length > 0 ? (values as Value[]) : undefined)
  return {
    limit: PAGE_SIZE,
    offset: params.offset,
    q: params.q || undefined,
    order: (params.order || undefined) as AccountsQuery["order"],
    status: all(params.valuesOf("status")),
    flag: all(params.valuesOf("flags")),
    program_id: all(params.valuesOf("program_id")),
    own_book: params.valuesOf("own_book_of").includes("true") || undefined,
  }
}
