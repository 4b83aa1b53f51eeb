import { useFormat } from "../hooks/use-format"
import { useText } from "../hooks/use-text"

type MoneyProps = {
  /** Major units; null: the agent does not tell. */
  amount: number | null
  currencyCode: string
}

export function Money({ amount, currencyCode }: MoneyProps) {
  const { t } = useText()
  const format = useFormat()
  return <span className="tabular-nums">{amount === null ? t("notTold") : format.money(amount, currencyCode)}</span>
}
