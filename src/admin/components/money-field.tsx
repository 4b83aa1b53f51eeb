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
          // Without decimals, it would make 105 of a typed 10.5; so in yen, too, they stay to be seen, and are refused.
          decimalsLimit={decimals || undefined}
          // As Japanese keyboards write them.
          transformRawValue={(typed) => typed.normalize("NFKC")}
          maxLength={DIGITS_MAX}
          allowNegativeValue={false}
          value={value}
          onValueChange={(typed) => onChange(typed ?? "")}
        />
      )}
    </Field>
  )
}
