import { toast } from "@medusajs/ui"
import { useState } from "react"
import { type AdminCreditAccount, problemOf } from "../../../client"
import { REASON_LENGTH_MAX } from "../../../domain/text/reason"
import type { Terms } from "../../../domain/terms/terms"
import { useUpdateAccount } from "../../hooks/account-actions"
import { usePrograms } from "../../hooks/programs"
import { useText } from "../../hooks/use-text"
import { ChoiceField } from "../choice-field"
import { FormDrawer } from "../form-drawer"
import { LoadError, LoadingRows } from "../load-state"
import { TermsFields } from "../terms-fields"
import { TextField } from "../text-field"

const FIELDS = ["payment_terms", "reason", "po_number_required"]
const RULES = { program: null, required: true, free: false } as const

/** What was agreed with this company beside the program's terms. */
export function TermsDrawer({ account, onClose }: { account: AdminCreditAccount; onClose: () => void }) {
  const { t } = useText()
  const update = useUpdateAccount(account.id)
  const programs = usePrograms()
  const program = programs.data?.find(({ id }) => id === account.program_id)
  const [terms, setTerms] = useState<Terms | null>(account.own_payment_terms)
  const [rule, setRule] = useState<keyof typeof RULES>(ruleOf(account.own_po_number_required))
  const [reason, setReason] = useState("")

  async function submit() {
    await update.mutateAsync({
      payment_terms: terms,
      po_number_required: RULES[rule],
      reason: reason.trim() || undefined,
    })
    toast.success(t("changeTerms.done"))
    onClose()
  }

  return (
    <FormDrawer
      title={t("changeTerms.title")}
      description={t("changeTerms.help", { company: account.company_name })}
      submitLabel={t("changeTerms.submit")}
      disabled={!program}
      pending={update.isPending}
      error={update.error}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      {program ? (
        <TermsFields
          value={terms}
          programTerms={program.payment_terms}
          error={problemOf(update.error, "payment_terms")}
          onChange={setTerms}
        />
      ) : programs.error ? (
        <LoadError error={programs.error} retry={programs.refetch} />
      ) : (
        <LoadingRows />
      )}
      <ChoiceField
        label={t("changeTerms.po")}
        error={problemOf(update.error, "po_number_required")}
        options={[
          { value: "program", label: t("changeTerms.poProgram") },
          { value: "required", label: t("changeTerms.poRequired") },
          { value: "free", label: t("changeTerms.poFree") },
        ]}
        value={rule}
        onChange={(value) => setRule(value as keyof typeof RULES)}
      />
      <TextField
        label={t("reason")}
        hint={t("changeTerms.reasonHelp")}
        error={problemOf(update.error, "reason")}
        optional
        lengthMax={REASON_LENGTH_MAX}
        value={reason}
        onChange={setReason}
      />
    </FormDrawer>
  )
}

function ruleOf(own: boolean | null): keyof typeof RULES {
  return own === null ? "program" : own ? "required" : "free"
}
