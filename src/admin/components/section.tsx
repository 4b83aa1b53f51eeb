import { Container, Heading, Text, clx } from "@medusajs/ui"
import { type ReactNode, useId } from "react"

type SectionProps = { title: string; actions?: ReactNode; children: ReactNode; className?: string }

/** A card of the dashboard with its title row. */
export function Section({ title, actions, children, className }: SectionProps) {
  const titleId = useId()
  return (
    <Container role="region" aria-labelledby={titleId} className={clx("divide-y p-0", className)}>
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading level="h2" id={titleId}>
          {title}
        </Heading>
        {actions}
      </div>
      {children}
    </Container>
  )
}

type RowProps = { label: string; children: ReactNode; color?: string }

/** A named figure or fact; `color` shows which part of a bar it is. Belongs in a `<dl>`. */
export function Row({ label, children, color }: RowProps) {
  return (
    <div className="text-ui-fg-subtle grid grid-cols-2 items-start gap-4">
      <dt className="txt-compact-small-plus flex items-center gap-x-2">
        {color && <span aria-hidden className={clx("size-2 shrink-0 rounded-sm", color)} />}
        {label}
      </dt>
      <dd className="txt-compact-small min-w-0 whitespace-pre-line break-words text-pretty">{children}</dd>
    </div>
  )
}

export function SubHeading({ children }: { children: ReactNode }) {
  return (
    <Text as="div" size="small" leading="compact" weight="plus" className="text-ui-fg-base">
      {children}
    </Text>
  )
}
