import { Button, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useDecideFinding } from "../../hooks/attention"
import { useText } from "../../hooks/use-text"
import { problemOf } from "../../lib/request"
import type { AttentionItem } from "../../types/attention"
import { Field } from "../field"
import { FormDrawer } from "../form-drawer"

/** A finding that an entry puts right is repaired; any other a person may take for granted, with a reason. */
export function FindingActions({ finding }: { finding: AttentionItem }) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const decision = finding.actions.includes("repair_finding") ? "repair" : "accept"
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
        {t(`finding.${decision}`)}
      </Button>
      {isOpen && <FindingDrawer finding={finding} decision={decision} onClose={() => setOpen(false)} />}
    </>
  )
}

type FindingDrawerProps = { finding: AttentionItem; decision: "repair" | "accept"; onClose: () => void }

function FindingDrawer({ finding, decision, onClose }: FindingDrawerProps) {
  const { t } = useText()
  const decide = useDecideFinding(finding.id, decision)
  const [reason, setReason] = useState("")

  async function submit() {
    await decide.mutateAsync({ reason: reason.trim() })
    toast.success(t(`finding.${decision}Done`))
    onClose()
  }

  return (
    <FormDrawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`finding.${decision}`)}
      description={t(`finding.${decision}Help`, { company: finding.subject.display })}
      submitLabel={t(`finding.${decision}`)}
      pending={decide.isPending}
      error={decide.error}
      fields={["reason"]}
      // The refusal stays in the form, which shows `decide.error`.
      onSubmit={() => void submit().catch(() => undefined)}
    >
      <Field label={t("finding.reason")} hint={t("finding.reasonHelp")} error={problemOf(decide.error, "reason")}>
        {(control) => (
          <Textarea
            {...control}
            required
            maxLength={1_000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </FormDrawer>
  )
}
