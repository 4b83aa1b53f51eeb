import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminNotice } from "../../../client"
import { useWithdrawNotice } from "../../hooks/notices"
import { useText } from "../../hooks/use-text"
import { FormDrawer } from "../form-drawer"
import { NoteField } from "../note-field"
import { Answer } from "./answer"

/** Notes that a person has done in the agent's own screen what was owed. */
export function SettleNoticeDrawer({ notice, onClose }: { notice: AdminNotice; onClose: () => void }) {
  const { t } = useText()
  const settle = useWithdrawNotice(notice.id)
  const [note, setNote] = useState("")

  async function submit() {
    await settle.mutateAsync({ settled_by_hand: true, ...(note.trim() && { note: note.trim() }) })
    toast.success(t("notice.settleDone"))
    onClose()
  }

  return (
    <FormDrawer
      title={t("notice.settle")}
      description={t("notice.settleHelp", { number: notice.number ?? "" })}
      submitLabel={t("notice.settle")}
      pending={settle.isPending}
      error={settle.error}
      fields={["note"]}
      onSubmit={submit}
      onClose={onClose}
    >
      {notice.last_answer && <Answer answer={notice.last_answer} />}
      <NoteField value={note} onChange={setNote} error={settle.error} />
    </FormDrawer>
  )
}
