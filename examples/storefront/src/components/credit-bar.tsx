import { useTranslation } from "react-i18next"
import { formatMoney } from "../lib/format"
import type { Account, Program } from "../lib/types"

type CreditBarProps = { account: Account; book: Program["book"] }

/** How much of the limit is in use, and by what; the figures below say the same in words. What is left, the store says. */
export function CreditBar({ account, book }: CreditBarProps) {
  const { t } = useTranslation()
  const { credit_limit: limit, currency_code } = account
  if (limit === undefined || limit === null) {
    return null
  }
  const parts = [
    { key: "outstanding", amount: account.outstanding_amount ?? 0 },
    { key: "offline", amount: account.offline_amount ?? 0 },
    { key: "held", amount: account.held_amount ?? 0 },
  ].filter(({ amount }) => amount > 0)
  const used = parts.reduce((sum, { amount }) => sum + amount, 0)
  const whole = Math.max(limit, used, 1)
  const money = (amount: number) => formatMoney(amount, currency_code)
  const words: Record<string, string> = {
    outstanding: book === "agent" ? t("account.usedAtAgent") : t("account.outstanding"),
    offline: t("account.offline"),
    held: t("account.held"),
  }
  return (
    <div className="credit">
      <div
        className="credit__bar"
        role="img"
        aria-label={t("account.barLabel", { used: money(used), limit: money(limit) })}
      >
        {parts.map(({ key, amount }) => (
          <span
            key={key}
            className={`credit__part credit__part--${key}`}
            style={{ width: `${(amount / whole) * 100}%` }}
          />
        ))}
      </div>
      <dl className="figures">
        {parts.map(({ key, amount }) => (
          <Figure key={key} mark={key} term={words[key]}>
            {money(amount)}
          </Figure>
        ))}
        <Figure term={t("account.limit")}>{money(limit)}</Figure>
      </dl>
    </div>
  )
}

function Figure({ term, mark, children }: { term: string; mark?: string; children: string }) {
  return (
    <div>
      <dt>
        {mark && <span className={`mark mark--${mark}`} aria-hidden="true" />}
        {term}
      </dt>
      <dd className="money">{children}</dd>
    </div>
  )
}
