import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { PageOfList } from "../hooks/use-page"
import { LoadError, LoadingRows } from "./load-state"
import { Pager } from "./pager"
import { Section } from "./section"

type PagedSectionProps<Rows> = {
  title: string
  actions?: ReactNode
  /** Stands above the list, whatever becomes of that. */
  head?: ReactNode
  /** What stands there while there is nothing. */
  none: string
  page: PageOfList
  list: { data?: Rows; error: Error | null; refetch: () => unknown }
  children: (rows: Rows) => ReactNode
}

/** A list that is part of a screen, page by page. */
export function PagedSection<Rows extends { count: number }>(props: PagedSectionProps<Rows>) {
  const { title, actions, head, none, page, list, children } = props
  const { data, error, refetch } = list
  return (
    <Section title={title} actions={actions}>
      {head}
      {error ? (
        <LoadError error={error} retry={refetch} />
      ) : !data ? (
        <LoadingRows />
      ) : data.count === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {none}
        </Text>
      ) : (
        <div className="px-6 py-4">{children(data)}</div>
      )}
      {data && <Pager {...page} count={data.count} />}
    </Section>
  )
}
