import { Textarea, toast } from "@medusajs/ui"
import type { UseMutationResult } from "@tanstack/react-query"
import { useState, type ReactNode } from "react"
import { problemOf } from "../../client"
import { REASON_LENGTH_MAX } from "../../domain/text/reason"
import { useRefusal } from "../hooks/use-refusal"
import { useText } from "../hooks/use-text"
import { Field } from "./field"
import { FormDrawer } from "./form-drawer"

type ReasonDrawerProps<Done> = {
  /** Under which the texts of this action are. */
  action:
    | "allowBeyond"
    | "closeShort"
    | "shipAllTheSame"
    | "revokeApproval"
    | "revokeShip"
    | "takeBackBeyond"
    | "repairFinding"
    | "acceptFinding"
    | "reopenFinding"
    | "acceptAttention"
    | "acceptMany"
    | "liftSuspension"
    | "suspendAccount"
    | "closeAccount"
    | "removeCeiling"
    | "reverseWriteOff"
  /** What its text of help names. */
  about?: Record<string, string>
  mutation: Pick<UseMutationResult<Done, Error, { reason: string }>, "mutateAsync" | "isPending" | "error">
  optional?: boolean
  danger?: boolean
  /** What else is asked, above the reason, and under which names the server finds fault with it. */
  children?: ReactNode
  fields?: string[]
  /** What was done, where that is not always the same. */
  wordsFor?: (done: Done) => string
  onClose: () => void
}

/** Says what follows, and asks why, before it is done. */
export function ReasonDrawer<Done>({
  action,
  about,
  mutation,
  optional,
  danger = true,
  children,
  fields = [],
  wordsFor = () => "",
  onClose,
}: ReasonDrawerProps<Done>) {
  const { t } = useText()
  const [reason, setReason] = useState("")
  const error = useRefusal(mutation.error)

  async function submit() {
    const done = await mutation.mutateAsync({ reason: reason.trim() })
    toast.success(wordsFor(done) || t(`${action}.done`))
    onClose()
  }

  return (
    <FormDrawer
      title={t(`${action}.title`)}
      description={t(`${action}.help`, about)}
      submitLabel={t(`${action}.action`)}
      danger={danger}
      pending={mutation.isPending}
      error={error}
      fields={[...fields, "reason"]}
      onSubmit={submit}
      onClose={onClose}
    >
      {children}
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
