import type { ReactNode } from "react"

/** Pairs of word and value; what has no value is left out. */
export function Definitions({ items }: { items: [term: string, value: ReactNode][] }) {
  return (
    <dl className="definitions">
      {items
        .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== "")
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
