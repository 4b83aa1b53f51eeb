import { Textarea, toast } from "@medusajs/ui"
import type { UseMutationResult } from "@tanstack/react-query"
import { useState } from "react"
import { REASON_LENGTH_MAX } from "../../domain/text/reason"
import { useRefusal } from "../hooks/use-refusal"
import { useText } from "../hooks/use-text"
import { problemOf } from "../lib/request"
import { Field } from "./field"
import { FormDrawer } from "./form-drawer"

type ReasonDrawerProps = {
  /** Under which the texts of this action are. */
  action: "closeShort" | "shipAllTheSame" | "repairFinding" | "acceptFinding"
  /** What its text of help names. */
  about?: Record<string, string>
  mutation: Pick<UseMutationResult<unknown, Error, { reason: string }>, "mutateAsync" | "isPending" | "error">
  optional?: boolean
  danger?: boolean
  onClose: () => void
}

/** Says what follows, and asks why, before something is done that cannot be undone. */
export function ReasonDrawer({ action, about, mutation, optional, danger = true, onClose }: ReasonDrawerProps) {
  const { t } = useText()
  const [reason, setReason] = useState("")
  const error = useRefusal(mutation.error)

  async function submit() {
    await mutation.mutateAsync({ reason: reason.trim() })
    toast.success(t(`${action}.done`))
    onClose()
  }

  return (
    <FormDrawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`${action}.title`)}
      description={t(`${action}.help`, about)}
      submitLabel={t(`${action}.action`)}
      danger={danger}
      pending={mutation.isPending}
      error={error}
      fields={["reason"]}
      // The refusal stays in the form.
      onSubmit={() => void submit().catch(() => undefined)}
    >
      <Field
        label={t("reason")}
        hint={t(`${action}.reasonHelp`)}
        error={problemOf(error, "reason")}
        optional={optional}
      >
        {(control) => (
          <Textarea
            {...control}
            maxLength={REASON_LENGTH_MAX}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </FormDrawer>
  )
}
