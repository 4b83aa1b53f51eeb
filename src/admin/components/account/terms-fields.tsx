import type { Terms } from "../../../domain/terms/terms"
import { useText } from "../../hooks/use-text"
import { ChoiceField } from "./choice-field"
import { TextField } from "./text-field"

const DAYS_OF_MONTH = Array.from({ length: 28 }, (_, index) => String(index + 1))

/** As they are typed; a number that is none is told by the server. */
export type TypedTerms = {
  close: string
  due: "days" | "month"
  days: string
  months: string
  day: string
  businessDay: Terms["business_day"]
}

type TermsFieldsProps = { value: TypedTerms; onChange: (terms: TypedTerms) => void }

/** A closing day, and when what was closed falls due. */
export function TermsFields({ value, onChange }: TermsFieldsProps) {
  const { t } = useText()
  const set = (name: keyof TypedTerms) => (text: string) => onChange({ ...value, [name]: text })
  const days = DAYS_OF_MONTH.map((day) => ({ value: day, label: t("changeTerms.closeDay", { day }) }))
  const monthEnd = { value: "month_end", label: t("changeTerms.monthEnd") }
  return (
    <>
      <ChoiceField
        label={t("changeTerms.close")}
        options={[monthEnd, ...days, { value: "per_shipment", label: t("changeTerms.perShipment") }]}
        value={value.close}
        onChange={set("close")}
      />
      <ChoiceField
        label={t("changeTerms.due")}
        options={[
          { value: "month", label: t("changeTerms.dueMonth") },
          { value: "days", label: t("changeTerms.dueDays") },
        ]}
        value={value.due}
        onChange={set("due")}
      />
      {value.due === "days" ? (
        <TextField
          label={t("changeTerms.days")}
          type="number"
          min="0"
          max="365"
          value={value.days}
          onChange={set("days")}
        />
      ) : (
        <>
          <TextField
            label={t("changeTerms.months")}
            type="number"
            min="0"
            max="12"
            value={value.months}
            onChange={set("months")}
          />
          <ChoiceField
            label={t("changeTerms.day")}
            options={[monthEnd, ...days]}
            value={value.day}
            onChange={set("day")}
          />
        </>
      )}
      <ChoiceField
        label={t("changeTerms.businessDay")}
        options={(["next", "previous"] as const).map((one) => ({ value: one, label: t(`changeTerms.${one}`) }))}
        value={value.businessDay}
        onChange={set("businessDay")}
      />
    </>
  )
}

/** What is filled in at first: the terms that count now. */
export function typedTerms({ close_day, due, business_day }: Terms): TypedTerms {
  const byDays = "days" in due
  return {
    close: String(close_day),
    due: byDays ? "days" : "month",
    days: byDays ? String(due.days) : "30",
    months: byDays ? "1" : String(due.months),
    day: byDays ? "month_end" : String(due.day),
    businessDay: business_day,
  }
}

export function termsOf({ close, due, days, months, day, businessDay }: TypedTerms): Terms {
  return {
    close_day: close === "month_end" || close === "per_shipment" ? close : Number(close),
    due: due === "days" ? { days: Number(days) } : { months: Number(months), day: dayOf(day) },
    business_day: businessDay,
  }
}

const dayOf = (day: string): number | "month_end" => (day === "month_end" ? day : Number(day))
