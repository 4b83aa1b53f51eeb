import { useRef, useState } from "react"

/** What is marked in a list, also on the pages that are not shown just now. */
export function useSelection<Row extends { id: string }>(rows: Row[] | undefined, mayBeMarked: (row: Row) => boolean) {
  const [state, setState] = useState<Record<string, boolean>>({})
  const seen = useRef(new Map<string, Row>())
  rows?.forEach((row) => seen.current.set(row.id, row))
  const marked = Object.keys(state).flatMap((id) => (state[id] ? (seen.current.get(id) ?? []) : []))
  return {
    marked,
    /** What is done; what could not be done stays marked. */
    unmark: (ids: string[]) =>
      setState((before) => Object.fromEntries(Object.entries(before).filter(([id]) => !ids.includes(id)))),
    rowSelection: {
      state,
      onRowSelectionChange: setState,
      enableRowSelection: ({ original }: { original: Row }) => mayBeMarked(original),
    },
  }
}
