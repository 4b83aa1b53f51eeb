import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { useText } from "../../hooks/use-text"
import { LoadError, LoadingRows } from "../load-state"

/** Larger than anything else of the dashboard, so none of its classes. */
const FIGURE = { fontSize: 28, lineHeight: "36px" }

type FigureCardProps = {
  title: string
  /** Its list. */
  to: string
  /** Undefined: not there yet. */
  figure: ReactNode
  /** What can be said about it, a line each. */
  children?: ReactNode
  error: Error | null
  retry: () => unknown
}

/** One figure of the day, with the way to what it counts. */
export function FigureCard({ title, to, figure, children, error, retry }: FigureCardProps) {
  const { t } = useText()
  return (
    <Container role="region" aria-label={title} className="flex flex-col p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 pt-4">
        <Heading level="h2">{title}</Heading>
        <Link to={to} aria-label={`${t("home.all")}: ${title}`} className={`${LINK} shrink-0`}>
          {t("home.all")}
        </Link>
      </div>
      {error && figure === undefined ? (
        <LoadError error={error} retry={retry} />
      ) : figure === undefined ? (
        <LoadingRows rows={2} />
      ) : (
        <div className="flex flex-col gap-y-1 px-6 pb-4 pt-2">
          <Text as="div" weight="plus" className="tabular-nums" style={FIGURE}>
            {figure}
          </Text>
          {children}
        </div>
      )}
    </Container>
  )
}

export const LINK =
  "txt-compact-small-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded-sm outline-none transition-fg"

/** A line below a figure: with a list of its own, a link to it. */
export function FigureLine({ to, isBad, children }: { to?: string; isBad?: boolean; children: ReactNode }) {
  if (to) {
    return (
      <Link to={to} className={LINK} style={isBad ? { color: "var(--fg-error)" } : undefined}>
        {children}
      </Link>
    )
  }
  return (
    <Text size="small" leading="compact" className={isBad ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
      {children}
    </Text>
  )
}
