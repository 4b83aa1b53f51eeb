import { toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { type AdminApplication, type AdminProgram, problemOf } from "../../../client"
import { useApproveApplication } from "../../hooks/applications"
import { useFormat } from "../../hooks/use-format"
import { useText } from "../../hooks/use-text"
import { FormDrawer } from "../form-drawer"
import { MoneyField } from "../money-field"
import { NoteField } from "../note-field"
import { FirstApproval } from "./first-approval"

type ApproveDrawerProps = { application: AdminApplication; program: AdminProgram; onClose: () => void }

const FIELDS = ["credit_limit", "note"]

export function ApproveDrawer({ application, program, onClose }: ApproveDrawerProps) {
  const { t } = useText()
  const { money } = useFormat()
  const prompt = usePrompt()
  const approve = useApproveApplication(application.id)
  const { proposal } = application
  const [limit, setLimit] = useState(String(proposal?.credit_limit ?? application.data.requested_limit ?? ""))
  const [note, setNote] = useState("")
  const currencyCode = program.currency_code
  const limitText = money(Number(limit), currencyCode)

  async function submit() {
    const confirmed = await prompt({
      title: t("approve.confirmTitle", { limit: limitText }),
      description: t("approve.confirmHelp", { company: application.company_name, program: program.label }),
      confirmText: t("approve.action"),
      cancelText: t("cancel"),
      variant: "confirmation",
    })
    if (!confirmed) {
      return
    }
    const answer = await approve.mutateAsync({
      credit_limit: Number(limit),
      // The two say the same only with the same terms.
      payment_terms: proposal?.payment_terms ?? undefined,
      note: note.trim() || undefined,
    })
    const waits = answer.application.status === "pending_second_approval"
    toast.success(waits ? t("approve.secondNeeded") : t("approve.done", { limit: limitText }))
    onClose()
  }

  return (
    <FormDrawer
      title={t("approve.title")}
      description={application.company_name}
      submitLabel={t("approve.action")}
      pending={approve.isPending}
      error={approve.error}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      {proposal && (
        <dl className="flex flex-col gap-y-2">
          <FirstApproval proposal={proposal} currencyCode={currencyCode} />
        </dl>
      )}
      <MoneyField
        label={t("approve.limit")}
        hint={t(proposal ? "approve.sameHelp" : "approve.limitHelp")}
        error={problemOf(approve.error, "credit_limit")}
        currencyCode={currencyCode}
        value={limit}
        onChange={setLimit}
      />
      <NoteField value={note} onChange={setNote} error={approve.error} />
    </FormDrawer>
  )
}
