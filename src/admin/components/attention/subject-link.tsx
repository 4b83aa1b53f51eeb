import { Link } from "react-router-dom"
import type { AttentionItem } from "../../../client"
import { useCompanyName } from "../../hooks/use-company-name"

type Subject = AttentionItem["subject"]

/** Where a person puts it right; a checkout, which has no page, on that of its customer. */
function pageOf({ type, id, customer_id }: Subject): string | null {
  switch (type) {
    case "order":
      return `/orders/${id}`
    case "application":
      return `/trade-credit/applications/${id}`
    case "account":
      return `/trade-credit/accounts/${id}`
    case "notice":
      return `/trade-credit/shipments?q=${encodeURIComponent(id)}`
    case "agent":
      return "/trade-credit/agents"
    // Medusa shows no page of a customer who was deleted: there it is somebody who buys on the same account.
    case "customer":
    case "checkout":
      return customer_id && `/customers/${customer_id}`
  }
}

export function SubjectLink({ subject }: { subject: Subject }) {
  const companyName = useCompanyName()
  const page = pageOf(subject)
  const { id, type, display } = subject
  const words = type === "account" ? companyName({ id, company_name: display }) : display
  return page ? (
    <Link to={page} className="text-ui-fg-base hover:text-ui-fg-interactive-hover break-all">
      {words}
    </Link>
  ) : (
    <span className="break-all">{words}</span>
  )
}
