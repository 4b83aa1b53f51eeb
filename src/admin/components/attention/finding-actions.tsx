import { Button } from "@medusajs/ui"
import { useState } from "react"
import type { AttentionItem } from "../../../client"
import { useDecideFinding } from "../../hooks/attention"
import { useCompanyName } from "../../hooks/use-company-name"
import { useText } from "../../hooks/use-text"
import { ReasonDrawer } from "../reason-drawer"

const DECISIONS = { repair_finding: "repair", accept_finding: "accept", reopen_finding: "reopen" } as const

type Way = keyof typeof DECISIONS

/** A finding that an entry puts right is repaired; any a person may take for granted, with a reason, and take that back. */
export function FindingActions({ finding }: { finding: AttentionItem }) {
  return (
    <div className="flex flex-col items-start gap-y-2">
      {finding.actions.filter(isWay).map((way) => (
        <FindingAction key={way} finding={finding} decision={DECISIONS[way]} />
      ))}
    </div>
  )
}

function FindingAction({ finding, decision }: { finding: AttentionItem; decision: (typeof DECISIONS)[Way] }) {
  const { t } = useText()
  const companyName = useCompanyName()
  const [isOpen, setOpen] = useState(false)
  const decide = useDecideFinding(finding.id, decision)
  const action = `${decision}Finding` as const
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
        {t(`${action}.action`)}
      </Button>
      {isOpen && (
        <ReasonDrawer
          action={action}
          about={{ company: companyName({ id: finding.subject.id, company_name: finding.subject.display }) }}
          mutation={decide}
          danger={false}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function isWay(action: string): action is Way {
  return action in DECISIONS
}
