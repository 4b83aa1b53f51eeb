import { useRef, useState } from "react"

/** What is marked in a list, also on the pages that are not shown just now. */
export function useSelection<Row extends { id: string }>(rows: Row[] | undefined, mayBeMarked: (row: Row) => boolean) {
  const [state, setState] = useState<Record<string, boolean>>({})
  const seen = useRef(new Map<string, Row>())
  rows?.forEach((row) => seen.current.set(row.id, row))
  const marked = Object.keys(state).flatMap((id) => (state[id] ? (seen.current.get(id) ?? []) : []))
  return {
    marked,
    /** Only these stay marked, such as those that could not be done. */
    keepOnly: (ids: string[]) => setState(Object.fromEntries(ids.map((id) => [id, true]))),
    rowSelection: {
      state,
      onRowSelectionChange: setState,
      enableRowSelection: ({ original }: { original: Row }) => mayBeMarked(original),
    },
  }
}
