import { toast } from "@medusajs/ui"
import { useState } from "react"
import { type AdminCreditAccount, problemOf } from "../../../client"
import { REASON_LENGTH_MAX } from "../../../domain/text/reason"
import type { Terms } from "../../../domain/terms/terms"
import { useUpdateAccount } from "../../hooks/account-actions"
import { useText } from "../../hooks/use-text"
import { FormDrawer } from "../form-drawer"
import { ChoiceField } from "./choice-field"
import { TermsFields, termsOf, typedTerms } from "./terms-fields"
import { TextField } from "./text-field"

const FIELDS = ["reason", "po_number_required"]
const RULES = { program: null, required: true, free: false } as const

/** What was agreed with this company beside the program's terms. */
export function TermsDrawer({ account, onClose }: { account: AdminCreditAccount; onClose: () => void }) {
  const { t } = useText()
  const update = useUpdateAccount(account.id)
  const [whose, setWhose] = useState(account.own_payment_terms ? "own" : "program")
  const [terms, setTerms] = useState(typedTerms(termsNow(account)))
  const [rule, setRule] = useState<keyof typeof RULES>(ruleOf(account.own_po_number_required))
  const [reason, setReason] = useState("")

  async function submit() {
    await update.mutateAsync({
      payment_terms: whose === "own" ? termsOf(terms) : null,
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
      pending={update.isPending}
      error={update.error}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField
        label={t("changeTerms.whose")}
        options={(["program", "own"] as const).map((one) => ({ value: one, label: t(`changeTerms.${one}`) }))}
        value={whose}
        onChange={setWhose}
      />
      {whose === "own" && <TermsFields value={terms} onChange={setTerms} />}
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

/** The account's own, or those of the program, as which they begin. */
function termsNow({ own_payment_terms: own, payment_terms: shown }: AdminCreditAccount): Terms {
  return (
    own ?? {
      close_day: shown?.closing_day ?? "month_end",
      due: shown?.due ?? { months: 1, day: "month_end" },
      business_day: "next",
    }
  )
}

function ruleOf(own: boolean | null): keyof typeof RULES {
  return own === null ? "program" : own ? "required" : "free"
}
