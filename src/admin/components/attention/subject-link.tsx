import { Link } from "react-router-dom"
import type { AttentionItem } from "../../types/attention"

type Subject = AttentionItem["subject"]

/** Where a person puts it right; what has no page of its own is named only. */
function pageOf({ type, id }: Subject): string | null {
  switch (type) {
    case "order":
      return `/orders/${id}`
    case "application":
      return `/trade-credit/applications/${id}`
    case "notice":
    case "agent":
      return "/trade-credit/shipments"
    case "checkout":
    case "account":
    case "customer":
      return null
  }
}

export function SubjectLink({ subject }: { subject: Subject }) {
  const page = pageOf(subject)
  return page ? (
    <Link to={page} className="text-ui-fg-base hover:text-ui-fg-interactive-hover">
      {subject.display}
    </Link>
  ) : (
    <span className="break-all">{subject.display}</span>
  )
}
