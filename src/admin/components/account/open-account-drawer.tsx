import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useNavigate } from "react-router-dom"
import { type AdminProgram, problemOf } from "../../../client"
import { localeOf } from "../../../domain/program/locale"
import { termsLabel } from "../../../domain/terms/describe"
import type { Terms } from "../../../domain/terms/terms"
import { useOpenAccount } from "../../hooks/account-actions"
import type { FoundCustomer } from "../../hooks/members"
import { usePrograms } from "../../hooks/programs"
import { amountTyped } from "../../hooks/use-account-previews"
import { useFormat } from "../../hooks/use-format"
import { useLanguage } from "../../hooks/use-language"
import { useText } from "../../hooks/use-text"
import { ChoiceField } from "../choice-field"
import { FormDrawer } from "../form-drawer"
import { LoadError, LoadingRows } from "../load-state"
import { MoneyField } from "../money-field"
import { Preview } from "../preview"
import { TermsFields } from "../terms-fields"
import { TextField } from "../text-field"
import { CustomerField } from "./customer-field"

const FIELDS = ["customer_id", "company_name", "program_id", "credit_limit", "agent_buyer_id", "payment_terms"]
const NAME_LENGTH_MAX = 200
const NUMBER_LENGTH_MAX = 100

/** An account without an application; where an agent decides on buyers, for one whom it already knows. */
export function OpenAccountDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useText()
  const navigate = useNavigate()
  const programs = usePrograms()
  const withAccounts = programs.data?.filter(({ screening }) => screening !== "order")
  const open = useOpenAccount()
  const [customer, setCustomer] = useState<FoundCustomer | null>(null)
  const [company, setCompany] = useState("")
  const [programId, setProgramId] = useState<string | null>(null)
  const [limit, setLimit] = useState("")
  const [number, setNumber] = useState("")
  const [terms, setTerms] = useState<Terms | null>(null)
  const problem = (field: string) => problemOf(open.error, field)
  const program = withAccounts?.find(({ id }) => id === programId) ?? withAccounts?.[0]
  const isAgents = program?.buyer_screening === "agent"
  const preview = usePreview({ program, company, limit, terms })

  function choose(next: FoundCustomer | null) {
    setCustomer(next)
    setCompany(next?.company_name ?? "")
  }

  async function submit() {
    if (!customer || !program) {
      return
    }
    const { account } = await open.mutateAsync({
      customer_id: customer.id,
      program_id: program.id,
      company_name: company.trim(),
      payment_terms: terms ?? undefined,
      ...(isAgents ? { agent_buyer_id: number.trim() } : { credit_limit: Number(limit) }),
    })
    toast.success(t("openAccount.done"))
    void navigate(`/trade-credit/accounts/${account.id}`)
  }

  return (
    <FormDrawer
      title={t("openAccount.action")}
      description={t("openAccount.help")}
      submitLabel={t("openAccount.submit")}
      disabled={!customer || !program}
      pending={open.isPending}
      error={open.error}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      <CustomerField value={customer} onChange={choose} error={problem("customer_id")} />
      <TextField
        label={t("application.company")}
        hint={t("openAccount.companyHelp")}
        error={problem("company_name")}
        lengthMax={NAME_LENGTH_MAX}
        value={company}
        onChange={setCompany}
      />
      {programs.error && <LoadError error={programs.error} retry={programs.refetch} />}
      {programs.isPending && <LoadingRows />}
      {program && withAccounts && (
        <>
          <ChoiceField
            label={t("program")}
            error={problem("program_id")}
            options={withAccounts.map(({ id, label }) => ({ value: id, label }))}
            value={program.id}
            onChange={(id) => {
              setProgramId(id)
              setTerms(null)
            }}
          />
          {isAgents ? (
            <TextField
              label={t("accountPage.agentNumber")}
              hint={t("openAccount.numberHelp")}
              error={problem("agent_buyer_id")}
              lengthMax={NUMBER_LENGTH_MAX}
              value={number}
              onChange={setNumber}
            />
          ) : (
            <MoneyField
              label={t("approve.limit")}
              hint={t("approve.limitHelp")}
              error={problem("credit_limit")}
              currencyCode={program.currency_code}
              value={limit}
              onChange={setLimit}
            />
          )}
          <TermsFields
            value={terms}
            programTerms={program.payment_terms}
            error={problem("payment_terms")}
            onChange={setTerms}
          />
        </>
      )}
      <Preview lines={customer ? preview : []} />
    </FormDrawer>
  )
}

type Wish = { program: AdminProgram | undefined; company: string; limit: string; terms: Terms | null }

function usePreview({ program, company, limit, terms }: Wish): string[] {
  const { t } = useText()
  const { money } = useFormat()
  const locale = localeOf(useLanguage())
  const amount = amountTyped(limit)
  if (!program || !company.trim()) {
    return []
  }
  const words = {
    company: company.trim(),
    program: program.label,
    terms: termsLabel(terms ?? program.payment_terms, locale),
  }
  if (program.buyer_screening === "agent") {
    return [t("openAccount.asksAgent", words), t("openAccount.owner")]
  }
  const { limit: raise, approve } = program.second_person_above
  const alone = Math.min(raise ?? Infinity, approve ?? Infinity)
  if (amount !== null && amount > alone) {
    return [t("openAccount.tooMuchAlone", { amount: money(alone, program.currency_code) })]
  }
  return amount === null
    ? []
    : [t("openAccount.opens", { ...words, limit: money(amount, program.currency_code) }), t("openAccount.owner")]
}
