import { Button, Container, toast } from "@medusajs/ui"
import type { AdminCreditAccount } from "../../../client"
import { type EntriesQuery, useEntries, useExportEntries } from "../../hooks/account-pages"
import { useListParams } from "../../hooks/use-list-params"
import { useTellRefusal } from "../../hooks/use-refusal"
import { useText } from "../../hooks/use-text"
import { ListTable } from "../list-table"
import { LedgerPeriod, usePeriod } from "./ledger-period"
import { useLedgerColumns } from "./use-ledger-columns"
import { useLedgerFilters } from "./use-ledger-filters"

const PAGE_SIZE = 20

/** All that was written for the account, with what stood afterwards. */
export function LedgerTable({ account }: { account: AdminCreditAccount }) {
  const filters = useLedgerFilters()
  const params = useListParams({ pageSize: PAGE_SIZE, filters: filters.map(({ id }) => id) })
  const period = usePeriod()
  const operation = params.valuesOf("operation")
  const query = {
    operation: operation.length > 0 ? (operation as EntriesQuery["operation"]) : undefined,
    from: period.from || undefined,
    to: period.to || undefined,
  }
  const { data, error, isPending, refetch } = useEntries(account.id, {
    ...query,
    limit: PAGE_SIZE,
    offset: params.offset,
  })
  return (
    <Container className="p-0">
      <ListTable
        texts="ledger"
        isPart
        params={params}
        actions={
          <>
            <LedgerPeriod {...period} />
            <Export accountId={account.id} query={query} />
          </>
        }
        columns={useLedgerColumns()}
        filters={filters}
        list={data && { rows: data.entries, count: data.count }}
        isPending={isPending}
        error={error}
        retry={refetch}
      />
    </Container>
  )
}

type ExportProps = { accountId: string; query: Parameters<ReturnType<typeof useExportEntries>["mutate"]>[0] }

function Export({ accountId, query }: ExportProps) {
  const { t } = useText()
  const tellRefusal = useTellRefusal()
  const { mutate, isPending } = useExportEntries(accountId)
  const save = () =>
    mutate(query, {
      onSuccess: () => toast.success(t("ledger.exported")),
      onError: (error) => tellRefusal(error, t("ledger.exportFailed")),
    })
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={save}>
      {t("ledger.export")}
    </Button>
  )
}
