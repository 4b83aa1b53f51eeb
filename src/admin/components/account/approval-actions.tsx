import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useText } from "../../hooks/use-text"
import { ApprovalDrawer } from "./approval-drawer"

/** Nobody decides by one click. Who may not approve is told so by the route. */
export function ApprovalActions({ id }: { id: string }) {
  const { t } = useText()
  const [decision, setDecision] = useState<"approve" | "reject" | null>(null)
  return (
    <div className="flex items-center gap-x-2">
      <Button size="small" onClick={() => setDecision("approve")}>
        {t("approve.action")}
      </Button>
      <Button size="small" variant="secondary" onClick={() => setDecision("reject")}>
        {t("secondPerson.reject")}
      </Button>
      {decision && <ApprovalDrawer id={id} decision={decision} onClose={() => setDecision(null)} />}
    </div>
  )
}
