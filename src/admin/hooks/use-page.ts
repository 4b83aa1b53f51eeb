import { useSearchParams } from "react-router-dom"

export type PageOfList = { limit: number; offset: number; onChange: (offset: number) => unknown }

/**
 * Which page of a list that is part of a screen, kept in the address under the list's name: it is still there on the way
 * back from a record.
 */
export function usePage(name: string, limit = 10): PageOfList {
  const [params, setParams] = useSearchParams()
  const asked = Number(params.get(name) ?? 0)
  const offset = Number.isSafeInteger(asked) && asked > 0 ? asked - (asked % limit) : 0
  return {
    limit,
    offset,
    onChange: (next) =>
      next !== offset &&
      setParams((previous) => {
        const changed = new URLSearchParams(previous)
        changed.delete(name)
        if (next > 0) {
          changed.set(name, String(next))
        }
        return changed
      }),
  }
}
