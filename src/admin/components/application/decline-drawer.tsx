import { Select, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { type AdminApplication, problemOf } from "../../../client"
import { STAFF_DECLINE_REASONS } from "../../../domain/screening/decline-reasons"
import { useDeclineApplication } from "../../hooks/applications"
import { useText } from "../../hooks/use-text"
import { Field } from "../field"
import { FormDrawer } from "../form-drawer"
import { NoteField } from "../note-field"

const FIELDS = ["reason_code", "note"]

type Reason = (typeof STAFF_DECLINE_REASONS)[number]

export function DeclineDrawer({ application, onClose }: { application: AdminApplication; onClose: () => void }) {
  const { t } = useText()
  const prompt = usePrompt()
  const decline = useDeclineApplication(application.id)
  const [reason, setReason] = useState<Reason | "">("")
  const [missing, setMissing] = useState(false)
  const [note, setNote] = useState("")

  async function submit() {
    // The browser checks `required` of inputs, but not of this list.
    setMissing(!reason)
    if (!reason) {
      return
    }
    const confirmed = await prompt({
      title: t("decline.confirmTitle"),
      description: t("decline.confirmHelp", { company: application.company_name }),
      confirmText: t("decline.action"),
      cancelText: t("cancel"),
    })
    if (!confirmed) {
      return
    }
    await decline.mutateAsync({ reason_code: reason, note: note.trim() || undefined })
    toast.success(t("decline.done"))
    onClose()
  }

  const reasonProblem = missing && !reason ? t("decline.chooseReason") : problemOf(decline.error, "reason_code")
  return (
    <FormDrawer
      title={t("decline.title")}
      description={application.company_name}
      submitLabel={t("decline.action")}
      danger
      pending={decline.isPending}
      error={decline.error}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("decline.reason")} hint={t("decline.reasonHelp")} error={reasonProblem}>
        {(control) => (
          <Select value={reason} onValueChange={(value) => setReason(value as Reason)}>
            <Select.Trigger {...control}>
              <Select.Value placeholder={t("decline.chooseReason")} />
            </Select.Trigger>
            <Select.Content>
              {STAFF_DECLINE_REASONS.map((code) => (
                <Select.Item key={code} value={code}>
                  {t(`declineReason.${code}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <NoteField value={note} onChange={setNote} error={decline.error} />
    </FormDrawer>
  )
}
