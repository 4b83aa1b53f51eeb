import { CurrencyInput } from "@medusajs/ui"
import { currencyDecimals, currencySymbol } from "../lib/format"
import { Field } from "./field"

const DIGITS_MAX = 12

type MoneyFieldProps = {
  label: string
  hint?: string
  error?: string
  optional?: boolean
  currencyCode: string
  value: string
  onChange: (value: string) => void
}

/** An amount in the currency's own digits. */
export function MoneyField({ currencyCode, value, onChange, ...field }: MoneyFieldProps) {
  const decimals = currencyDecimals(currencyCode)
  return (
    <Field {...field}>
      {(control) => (
        <CurrencyInput
          {...control}
          code={currencyCode.toUpperCase()}
          symbol={currencySymbol(currencyCode)}
          // The input takes a limit of 0 decimals for none given.
          allowDecimals={decimals > 0}
          decimalsLimit={decimals}
          maxLength={DIGITS_MAX}
          allowNegativeValue={false}
          value={value}
          onValueChange={(typed) => onChange(typed ?? "")}
        />
      )}
    </Field>
  )
}
