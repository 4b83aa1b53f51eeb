import type { ReactNode, SyntheticEvent } from "react"

const stop = (event: SyntheticEvent) => event.stopPropagation()

/**
 * What can be done with a row. The table's cell shows a tooltip of its value, of these an empty one, to whoever points or
 * tabs there, and the first Escape would close that instead of a menu or drawer.
 */
export function CellControls({ children }: { children: ReactNode }) {
  return (
    <div onFocus={stop} onPointerMove={stop}>
      {children}
    </div>
  )
}
