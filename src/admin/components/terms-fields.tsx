import { Input } from "@medusajs/ui"
import { localeOf } from "../../domain/program/locale"
import { termsLabel } from "../../domain/terms/describe"
import type { Terms } from "../../domain/terms/terms"
import { useLanguage } from "../hooks/use-language"
import { useText } from "../hooks/use-text"
import { ChoiceField } from "./choice-field"
import { Field } from "./field"

type TermsFieldsProps = {
  /** Null: those of the program. */
  value: Terms | null
  programTerms: Terms
  onChange: (terms: Terms | null) => void
  error?: string
}

const DAYS = Array.from({ length: 28 }, (_, day) => String(day + 1))
const DAYS_MAX = 365
const MONTHS_MAX = 12

/** Payment terms: the program's, or the account's own, closing by closing, with what they come to in words. */
export function TermsFields({ value, programTerms, onChange, error }: TermsFieldsProps) {
  const { t } = useText()
  const locale = localeOf(useLanguage())
  return (
    <>
      <ChoiceField
        label={t("approve.terms")}
        hint={termsLabel(value ?? programTerms, locale)}
        error={error}
        value={value === null ? "program" : "own"}
        options={[
          { value: "program", label: t("approve.programTerms") },
          { value: "own", label: t("terms.own") },
        ]}
        onChange={(choice) => onChange(choice === "own" ? programTerms : null)}
      />
      {value !== null && <OwnTerms terms={value} onChange={onChange} />}
    </>
  )
}

function OwnTerms({ terms, onChange }: { terms: Terms; onChange: (terms: Terms) => void }) {
  const { t } = useText()
  const { due } = terms
  const monthEnd = { value: "month_end", label: t("terms.monthEnd") }
  const days = DAYS.map((day) => ({ value: day, label: t("terms.day", { day }) }))
  return (
    <>
      <ChoiceField
        label={t("terms.closing")}
        value={String(terms.close_day)}
        options={[{ value: "per_shipment", label: t("terms.perShipment") }, monthEnd, ...days]}
        onChange={(day) => onChange({ ...terms, close_day: dayOf(day) })}
      />
      <ChoiceField
        label={t("terms.due")}
        value={"days" in due ? "days" : "months"}
        options={[
          { value: "days", label: t("terms.dueDays") },
          { value: "months", label: t("terms.dueMonths") },
        ]}
        onChange={(kind) =>
          onChange({ ...terms, due: kind === "days" ? { days: 30 } : { months: 1, day: "month_end" } })
        }
      />
      {"days" in due ? (
        <Count
          label={t("terms.days")}
          value={due.days}
          max={DAYS_MAX}
          onChange={(count) => onChange({ ...terms, due: { days: count } })}
        />
      ) : (
        <>
          <Count
            label={t("terms.months")}
            value={due.months}
            max={MONTHS_MAX}
            onChange={(months) => onChange({ ...terms, due: { ...due, months } })}
          />
          <ChoiceField
            label={t("terms.dueDay")}
            value={String(due.day)}
            options={[monthEnd, ...days]}
            onChange={(day) => onChange({ ...terms, due: { ...due, day: dayOf(day) as number | "month_end" } })}
          />
        </>
      )}
      <ChoiceField
        label={t("terms.weekend")}
        value={terms.business_day}
        options={[
          { value: "next", label: t("terms.next") },
          { value: "previous", label: t("terms.previous") },
        ]}
        onChange={(business_day) => onChange({ ...terms, business_day: business_day as Terms["business_day"] })}
      />
    </>
  )
}

function dayOf(text: string): Terms["close_day"] {
  return text === "month_end" || text === "per_shipment" ? text : Number(text)
}

type CountProps = { label: string; value: number; max: number; onChange: (value: number) => void }

function Count({ label, value, max, onChange }: CountProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          type="number"
          min={0}
          max={max}
          value={String(value)}
          onChange={({ target }) => onChange(Math.min(max, Math.max(0, Math.floor(Number(target.value)))))}
        />
      )}
    </Field>
  )
}
