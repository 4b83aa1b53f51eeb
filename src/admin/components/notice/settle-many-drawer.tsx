import { useState } from "react"
import { useText } from "../../hooks/use-text"
import { FormDrawer } from "../form-drawer"
import { NoteField } from "../note-field"

type SettleManyDrawerProps = {
  count: number
  /** Marked, too, but nothing of them was left to a person. */
  others: number
  mutation: { isPending: boolean; error: Error | null }
  onSubmit: (note: string) => Promise<void>
  onClose: () => void
}

/** Notes of several notices that a person has done in the agent's own screen what was owed. */
export function SettleManyDrawer({ count, others, mutation, onSubmit, onClose }: SettleManyDrawerProps) {
  const { t } = useText()
  const [note, setNote] = useState("")

  async function submit() {
    await onSubmit(note.trim())
    onClose()
  }

  return (
    <FormDrawer
      title={t("bulk.settle.title", { count })}
      description={[t("bulk.settle.help"), others > 0 && t("bulk.others", { count: others })].filter(Boolean).join(" ")}
      submitLabel={t("bulk.settle.action")}
      pending={mutation.isPending}
      error={mutation.error}
      fields={["note"]}
      onSubmit={submit}
      onClose={onClose}
    >
      <NoteField value={note} onChange={setNote} error={mutation.error} />
    </FormDrawer>
  )
}
