import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"

/** Of links that leave the dashboard or stay on their page, too. */
export const LINK = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover"

/** A link within a text or a row. */
export function TextLink({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  return (
    <Link to={to} className={clx(LINK, className)}>
      {children}
    </Link>
  )
}
