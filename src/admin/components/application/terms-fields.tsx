import { Input, Select, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { localeOf } from "../../../domain/program/locale"
import { termsLabel } from "../../../domain/terms/describe"
import type { Terms } from "../../../domain/terms/terms"
import { useLanguage } from "../../hooks/use-language"
import { useText } from "../../hooks/use-text"
import { Field } from "../field"

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
  const isOwn = value !== null
  return (
    <>
      <Choice
        label={t("approve.terms")}
        hint={termsLabel(value ?? programTerms, locale)}
        error={error}
        value={isOwn ? "own" : "program"}
        options={{ program: t("approve.programTerms"), own: t("terms.own") }}
        onChange={(choice) => onChange(choice === "own" ? programTerms : null)}
      />
      {isOwn && <OwnTerms terms={value} onChange={onChange} />}
    </>
  )
}

function OwnTerms({ terms, onChange }: { terms: Terms; onChange: (terms: Terms) => void }) {
  const { t } = useText()
  const days = Object.fromEntries(DAYS.map((day) => [day, t("terms.day", { day })]))
  const { due } = terms
  return (
    <>
      <Choice
        label={t("terms.closing")}
        value={String(terms.close_day)}
        options={{ per_shipment: t("terms.perShipment"), month_end: t("terms.monthEnd"), ...days }}
        onChange={(day) => onChange({ ...terms, close_day: dayOf(day) })}
      />
      <Choice
        label={t("terms.due")}
        value={"days" in due ? "days" : "months"}
        options={{ days: t("terms.dueDays"), months: t("terms.dueMonths") }}
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
          <Choice
            label={t("terms.dueDay")}
            value={String(due.day)}
            options={{ month_end: t("terms.monthEnd"), ...days }}
            onChange={(day) => onChange({ ...terms, due: { ...due, day: dayOf(day) as number | "month_end" } })}
          />
        </>
      )}
      <Choice
        label={t("terms.weekend")}
        value={terms.business_day}
        options={{ next: t("terms.next"), previous: t("terms.previous") }}
        onChange={(business_day) => onChange({ ...terms, business_day: business_day as Terms["business_day"] })}
      />
    </>
  )
}

function dayOf(text: string): Terms["close_day"] {
  return text === "month_end" || text === "per_shipment" ? text : Number(text)
}

type ChoiceProps = {
  label: string
  hint?: string
  error?: string
  value: string
  options: Record<string, string>
  onChange: (value: string) => void
}

function Choice({ label, hint, error, value, options, onChange }: ChoiceProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={false}>
      {(control): ReactNode => (
        <Select value={value} onValueChange={onChange}>
          <Select.Trigger {...control}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {Object.entries(options).map(([option, text]) => (
              <Select.Item key={option} value={option}>
                <Text as="span" size="small">
                  {text}
                </Text>
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  )
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
