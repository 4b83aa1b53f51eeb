import type { DataTableFilteringState, DataTablePaginationState, DataTableSortingState } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"

const FIRST_PAGE = { offset: null }

/**
 * Filters, search, order and page of a list, kept in the address: a filtered list can be bookmarked, sent to a
 * colleague, and is still there on the way back from a record.
 */
export function useListParams({ pageSize, filters }: { pageSize: number; filters: string[] }) {
  const [params, setParams] = useSearchParams()
  const offset = pageStart(params.get("offset"), pageSize)
  const order = params.get("order") ?? ""

  const valuesOf = (key: string) => params.getAll(key).filter(Boolean)

  // One call a change: the router gives an updater the parameters of the last render, so a second call undoes the first.
  function change(values: Record<string, string | string[] | null>) {
    setParams((previous) => {
      const next = new URLSearchParams(previous)
      for (const [key, value] of Object.entries(values)) {
        next.delete(key)
        for (const one of typeof value === "string" ? [value] : (value ?? [])) {
          next.append(key, one)
        }
      }
      return next
    })
  }

  return {
    q: params.get("q") ?? "",
    order,
    offset,
    valuesOf,
    search: {
      state: params.get("q") ?? "",
      onSearchChange: (q: string) => change({ ...FIRST_PAGE, q: q || null }),
    },
    sorting: {
      state: order ? { id: order.replace(/^-/, ""), desc: order.startsWith("-") } : null,
      onSortingChange: (next: DataTableSortingState | null) =>
        change({ ...FIRST_PAGE, order: next ? `${next.desc ? "-" : ""}${next.id}` : null }),
    },
    filtering: {
      state: Object.fromEntries(filters.filter((key) => params.has(key)).map((key) => [key, valuesOf(key)])),
      onFilteringChange: (next: DataTableFilteringState) =>
        change({
          ...FIRST_PAGE,
          ...Object.fromEntries(filters.map((key) => [key, key in next ? textsOf(next[key]) : null])),
        }),
    },
    pagination: {
      state: { pageIndex: offset / pageSize, pageSize },
      onPaginationChange: ({ pageIndex }: DataTablePaginationState) =>
        change({ offset: pageIndex > 0 ? String(pageIndex * pageSize) : null }),
    },
  }
}

function pageStart(offset: string | null, pageSize: number): number {
  const number = Number(offset ?? 0)
  return Number.isSafeInteger(number) && number > 0 ? number - (number % pageSize) : 0
}

/** A filter that was just added has no value yet; it stays in the address as an empty one until a value is picked. */
function textsOf(value: unknown): string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter(Boolean).map(String)
  return texts.length > 0 ? texts : [""]
}
