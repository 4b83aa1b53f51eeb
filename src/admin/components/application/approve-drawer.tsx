import { toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { type AdminApplication, type AdminProgram, problemOf } from "../../../client"
import { needsSecondPerson } from "../../../domain/credit/second-person"
import { localeOf } from "../../../domain/program/locale"
import { termsLabel } from "../../../domain/terms/describe"
import type { Terms } from "../../../domain/terms/terms"
import { useApproveApplication } from "../../hooks/applications"
import { useFormat } from "../../hooks/use-format"
import { useLanguage } from "../../hooks/use-language"
import { useText } from "../../hooks/use-text"
import { FormDrawer } from "../form-drawer"
import { MoneyField } from "../money-field"
import { NoteField } from "../note-field"
import { FirstApproval } from "./first-approval"
import { TermsFields } from "../terms-fields"

type ApproveDrawerProps = { application: AdminApplication; program: AdminProgram; onClose: () => void }

const FIELDS = ["credit_limit", "payment_terms", "note"]

/** Limit and terms; what follows is said before, and which of it came about, after. */
export function ApproveDrawer({ application, program, onClose }: ApproveDrawerProps) {
  const { t } = useText()
  const { money } = useFormat()
  const prompt = usePrompt()
  const approve = useApproveApplication(application.id)
  // The one that was read: agreeing with it is no word for whatever stands by then.
  const [proposal] = useState(application.proposal)
  const [limit, setLimit] = useState(String(proposal?.credit_limit ?? application.data.requested_limit ?? ""))
  const [terms, setTerms] = useState<Terms | null>(proposal?.payment_terms ?? null)
  const [note, setNote] = useState("")
  const locale = localeOf(useLanguage())
  const currencyCode = program.currency_code
  const words = {
    limit: money(Number(limit), currencyCode),
    company: application.company_name,
    program: program.label,
    terms: termsLabel(terms ?? program.payment_terms, locale),
  }

  async function submit() {
    const confirmed = await prompt({
      title: t("approve.confirmTitle", words),
      description: t(
        isProposal(program, { credit_limit: Number(limit), payment_terms: terms }, proposal)
          ? "approval.proposalHelp"
          : "approval.opensHelp",
        words
      ),
      confirmText: t("approve.action"),
      cancelText: t("cancel"),
      variant: "confirmation",
    })
    if (!confirmed) {
      return
    }
    const answer = await approve.mutateAsync({
      credit_limit: Number(limit),
      payment_terms: terms ?? undefined,
      note: note.trim() || undefined,
      of: proposal?.at,
    })
    const waits = answer.application.status === "pending_second_approval"
    toast.success(waits ? t("approve.secondNeeded") : t("approval.opened", words))
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
      <TermsFields
        value={terms}
        programTerms={program.payment_terms}
        error={problemOf(approve.error, "payment_terms")}
        onChange={setTerms}
      />
      <NoteField value={note} onChange={setNote} error={approve.error} />
    </FormDrawer>
  )
}

type Approval = { credit_limit: number; payment_terms: Terms | null }

/** Will it only be kept, until another person says the same? The server knows best; this is what is said before. */
function isProposal(program: AdminProgram, approval: Approval, proposal: AdminApplication["proposal"]): boolean {
  const isSame = proposal !== null && wordsOf(proposal) === wordsOf(approval)
  return needsSecondPerson(program.second_person_above.approve, approval.credit_limit) && !isSame
}

/** The same for two that say the same. */
function wordsOf({ credit_limit, payment_terms: terms }: Approval): string {
  return JSON.stringify([
    credit_limit,
    terms && [terms.close_day, Object.entries(terms.due).sort(), terms.business_day],
  ])
}
