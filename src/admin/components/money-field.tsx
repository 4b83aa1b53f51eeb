import { CurrencyInput } from "@medusajs/ui"
import { currencyDecimals } from "../lib/format"
import { Field } from "./field"

type MoneyFieldProps = {
  label: string
  hint?: string
  error?: string
  currencyCode: string
  value: string
  onChange: (value: string) => void
}

const DIGITS_MAX = 12

export function MoneyField({ label, hint, error, currencyCode, value, onChange }: MoneyFieldProps) {
  const decimals = currencyDecimals(currencyCode)
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <CurrencyInput
          {...control}
          code={currencyCode.toUpperCase()}
          symbol={symbolOf(currencyCode)}
          // The input takes a limit of 0 decimals for none given.
          allowDecimals={decimals > 0}
          decimalsLimit={decimals}
          maxLength={DIGITS_MAX}
          allowNegativeValue={false}
          value={value}
          onValueChange={(changed) => onChange(changed ?? "")}
        />
      )}
    </Field>
  )
}

function symbolOf(currencyCode: string): string {
  const parts = new Intl.NumberFormat("en", {
    style: "currency",
    currency: currencyCode,
    currencyDisplay: "narrowSymbol",
  }).formatToParts(0)
  return parts.find(({ type }) => type === "currency")?.value ?? currencyCode.toUpperCase()
}
